/** What is read before somebody scrolls on. */
const MOST_SENTENCES = 3
const MOST_CHARACTERS = 160

const SENTENCE = /[^。！？!?]+(?:[。！？!?]+[”’」』）)]?|$)/gu

/** The first sentences of a text, as many as are read in a group, or as a field takes; the first one whole, however long. */
export const firstSentences = (text: string, most = MOST_CHARACTERS): string => {
  let words = ''
  for (const sentence of (text.match(SENTENCE) ?? []).slice(0, MOST_SENTENCES)) {
    if (words !== '' && [...words, ...sentence].length > most) break
    words += sentence
  }
  return words.trim()
}
