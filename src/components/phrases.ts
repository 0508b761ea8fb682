/** Half-width marks, which copied texts are full of, count behind a Han character; in 8:30 or (ppt) nobody breathes. */
const AFTER_A_BREATH =
  /(?<=[，。：；！？、）》”—]|[\p{Script=Han}”》][,;:!?])(?![，。：；！？、）》”—,;:!?)])|(?<=.)(?=新时代文明实践|[（《“])|(?<=文明实践)(?=志愿服务)/u

/**
 * Cuts a headline where a reader would breathe: after punctuation, and at the joints of the long official names.
 * Browsers then break lines between these pieces first.
 */
export const phrasesOf = (text: string): string[] =>
  text.split(AFTER_A_BREATH).filter((phrase) => phrase !== '')
