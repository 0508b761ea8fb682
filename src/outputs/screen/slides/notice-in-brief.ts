import { storyParagraphs } from '../../../library/stories/story.ts'
import { firstSentences } from '../../../library/typesetting/first-sentences.ts'

/** What is read from across a hall while the slide stands. */
const MOST_WORDS = 80

/** 各所、站： and the like tell nobody anything. */
const SALUTATION = /[:：]$/
const ENDED = /\p{P}$/u

/** A sentence that is longer ends after one of its clauses. */
const shortened = (words: string): string => {
  const letters = [...words]
  if (letters.length <= MOST_WORDS) return words
  const begun = letters.slice(0, MOST_WORDS).join('')
  return `${/^.+(?=[，；：、,;])/u.exec(begun)?.[0] ?? begun}……`
}

/** What a notice says, in its first sentences; nothing where it is all tables or files. */
export const noticeInBrief = (id: string): string | undefined => {
  const paragraphs = storyParagraphs('notices', id)
    .filter((text, at) => at > 0 || !SALUTATION.test(text))
    .map((text) => (ENDED.test(text) ? text : `${text}。`))
  return shortened(firstSentences(paragraphs.join(''), MOST_WORDS)) || undefined
}
