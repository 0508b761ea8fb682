/** What is read before somebody scrolls on. */
const MOST_SENTENCES = 3
const MOST_CHARACTERS = 160

const SENTENCE = /[^。！？!?]+(?:[。！？!?]+[”’」』）)]?|$)/gu

/** The sentences of a text, each with the marks that end it. */
export const sentencesOf = (text: string): string[] => text.match(SENTENCE) ?? []

/** The first sentences of a text, as many as are read in a group, or as a field takes; the first one whole, however long. */
export const firstSentences = (text: string, most = MOST_CHARACTERS): string => {
  let words = ''
  for (const sentence of sentencesOf(text).slice(0, MOST_SENTENCES)) {
    if (words !== '' && [...words, ...sentence].length > most) break
    words += sentence
  }
  return words.trim()
}
