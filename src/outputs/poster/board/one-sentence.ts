import { sentencesOf } from '../../../library/typesetting/first-sentences.ts'
import { phrasesOf } from '../../../library/typesetting/phrases.ts'

/** What may not stand before the dots. */
const PAUSE_AT_END = /[，。、：；,;:（“‘《—]+$/u
/** A phrase that ends earlier would say next to nothing: then a word ends it. */
const LEAST_OF_ROOM = 0.6

/** The first of some parts, as many as there is room for. */
const firstWithin = (parts: readonly string[], most: number): string => {
  let words = ''
  for (const part of parts) {
    if ([...words, ...part].length > most) break
    words += part
  }
  return words.replace(PAUSE_AT_END, '')
}

/** The first sentence of a text; one that is too long ends with dots after a phrase, or after a word where phrases are long. */
export const oneSentence = (text: string, most: number): string => {
  const sentence = (sentencesOf(text)[0] ?? text).trim()
  if ([...sentence].length <= most) return sentence
  const phrases = phrasesOf(sentence)
  const room = most - 1
  const inPhrases = firstWithin(
    phrases.map((words) => words.join('')),
    room,
  )
  const begun = [...inPhrases].length < room * LEAST_OF_ROOM ? firstWithin(phrases.flat(), room) : inPhrases
  return begun === '' ? '' : `${begun}……`
}
