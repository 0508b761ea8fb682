/**
 * Cuts a headline where a reader would breathe: after punctuation, and before 新时代 in the long official names.
 * Browsers then break lines between these pieces first.
 */
export const phrasesOf = (text: string): string[] =>
  text
    .split(/(?<=[，。：；！？、）》”—])(?![，。：；！？、）》”—])|(?<=.)(?=新时代文明实践|[（《“])/u)
    .filter((phrase) => phrase !== '')
