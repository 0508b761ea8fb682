import { fullAddress } from '../../library/site/site.ts'
import type { Article } from './article.ts'

/** What is read before somebody scrolls on. */
const MOST_SENTENCES = 3
const MOST_CHARACTERS = 160

const SENTENCE = /[^。！？!?]+(?:[。！？!?]+[”’」』）)]?|$)/gu

/** The first sentences of a text, as many as are read in a group, or as a field takes. */
export const firstSentences = (text: string, most = MOST_CHARACTERS): string => {
  let words = ''
  for (const sentence of (text.match(SENTENCE) ?? []).slice(0, MOST_SENTENCES)) {
    if (words !== '' && [...words, ...sentence].length > most) break
    words += sentence
  }
  return words.trim()
}

/** What is said of an article in a chat group: title, day and place, two or three sentences, where to read on. */
export const groupWords = ({ title, whenAndWhere, summary, page }: Article): string =>
  [`【${title}】`, whenAndWhere, firstSentences(summary), fullAddress(page.path)].filter(Boolean).join('\n')
