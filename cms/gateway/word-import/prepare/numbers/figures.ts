const SIGNS = [...'零一二三四五六七八九']

/** 1 → 一, 10 → 十, 21 → 二十一; beyond 99 in figures, which no list of a letter reaches. */
const chinese = (count: number): string => {
  if (count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return SIGNS[ones] ?? ''
  return `${tens > 1 ? SIGNS[tens] : ''}十${ones > 0 ? SIGNS[ones] : ''}`
}

const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const roman = (count: number): string => {
  const [step] = ROMAN.filter(([value]) => value <= count)
  return step && count < 400 ? step[1] + roman(count - step[0]) : ''
}

const LETTERS = 26
const letter = (count: number): string =>
  String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS)).repeat(Math.ceil(count / LETTERS))

const oneOf =
  (signs: string) =>
  (count: number): string =>
    [...signs][count - 1] ?? String(count)

/** How Word and WPS write a number, by the name of its format. */
const writers: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: chinese,
  chineseLegalSimplified: oneOf('壹贰叁肆伍陆柒捌玖拾'),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  decimalEnclosedCircle: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  lowerLetter: letter,
  upperLetter: (count) => letter(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
}

/** A number as its format writes it; nothing for a bullet or a format that nobody here writes. */
export const figureOf = (format: string, count: number): string | undefined => writers[format]?.(count)
