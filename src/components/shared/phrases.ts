/** Half-width marks, which copied texts are full of, count behind a Han character; in 8:30 or (ppt) nobody breathes. */
const AFTER_A_BREATH =
  /(?<=[，。：；！？、）》”—]|[\p{Script=Han}”》][,;:!?])(?![，。：；！？、）》”—,;:!?)])|(?<=.)(?=新时代文明实践|[（《“])|(?<=文明实践)(?=志愿服务)/u

/**
 * Cuts a headline where a reader would breathe: after punctuation, and at the joints of the long official names.
 * Browsers then break lines between these pieces first.
 */
export const phrasesOf = (text: string): string[] =>
  text.split(AFTER_A_BREATH).filter((phrase) => phrase !== '')

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const NEVER_FIRST = /^[的了着过吗呢吧们]$/
const LONG_ENOUGH = 4

/** Single characters stay together up to the length of a word, and a figure with what it counts. */
const staysWith = (piece: string, { segment, isWordLike }: Intl.SegmentData): boolean =>
  !isWordLike ||
  !/\p{L}$/u.test(piece) ||
  piece.length === 1 ||
  NEVER_FIRST.test(segment) ||
  (segment.length === 1 && piece.length < LONG_ENOUGH)

/** Cuts a phrase that is too long for a line between its words, so that no line ends in the middle of one. */
export const wordsOf = (phrase: string): string[] =>
  [...segmenter.segment(phrase)].reduce<string[]>((words, segment) => {
    const last = words.at(-1)
    if (last === undefined || !staysWith(last, segment)) return [...words, segment.segment]
    return [...words.slice(0, -1), last + segment.segment]
  }, [])
