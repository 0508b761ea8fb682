import { simplifiedCharacter } from '../../../src/model/characters/simplified.ts'

/** What nobody types into a search, and marks that stand between the letters of a word: blanks, quotes, marks of Markdown. */
const NOT_READ = /[\s\p{Cf}\p{M}《》〈〉「」『』“”‘’"'＂＇`*_#>|~]/u

const foldCharacter = (character: string): string =>
  NOT_READ.test(character)
    ? ''
    : [...character.normalize('NFKC').toLowerCase()].map(simplifiedCharacter).join('')

/** By code point: a county writes with a few thousand characters, and each is folded once. */
const known = new Array<string | undefined>(0x10000)

const fold = (code: number): string => (known[code] ??= foldCharacter(String.fromCodePoint(code)))

/** A character behind the first 65,536 takes two places. */
const lengthOf = (code: number) => (code > 0xffff ? 2 : 1)

/** A text as the search compares it: half width, small letters, Simplified, nothing between the letters. */
export const foldedText = (text: string): string => {
  let folded = ''
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    folded += fold(code)
    at += lengthOf(code)
  }
  return folded
}

/** The same, and for each of its signs where in the text it comes from (UTF-16 offsets), the text's length behind the last. */
export const foldedWithPlaces = (text: string): { folded: string; places: number[] } => {
  const places: number[] = []
  let folded = ''
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const part = fold(code)
    for (let sign = 0; sign < part.length; sign += 1) places.push(at)
    folded += part
    at += lengthOf(code)
  }
  return { folded, places: [...places, text.length] }
}
