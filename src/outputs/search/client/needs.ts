/** What somebody came for, out of everything that the question says besides. */
import { isDoing, withoutQuestion } from './asking.ts'
import { splitByNames } from './cutting.ts'
import { wordsStep } from './ladder.ts'
import type { Step } from './ladder.ts'
import { phraseOf, phraseText } from './query.ts'
import type { Found } from './ranking.ts'
import { inOrder } from './ranking.ts'
import type { Sources } from './sources.ts'

/** What a page loses that has not all the words: little where it is the service that is asked for. */
const otherWordsMissing = { service: -6, page: -25 }

/**
 * The need alone, and the place where it is to be met; nothing where the question names no need.
 * @param isExact whether pages have it as it was typed: then 反诈记 is a thing of its own, and 修收音机 is not; so are
 * words that were typed apart
 */
export const needStep = ({ query, names }: Sources, isExact: boolean): Step | undefined => {
  const pieces = withoutQuestion(query.parts).flatMap((phrase) =>
    splitByNames(phraseText(phrase), names.written),
  )
  const told = pieces.filter(({ text }) => names.needCalled(text) !== undefined || names.isPlace(text))
  if (told.every(({ text }) => names.needCalled(text) === undefined)) return undefined
  const isWhole = isExact || query.parts.length > 1
  if (isWhole && pieces.some((piece) => !told.includes(piece) && !isDoing(piece.text))) return undefined
  return wordsStep(
    'question',
    [...new Set(told.map(({ text }) => text))].map((text) => phraseOf(text)),
  )
}

/** Both lists as one, each page once; of what only meets the need, the services and what is called so. */
export const alsoMeeting = (found: readonly Found[], meeting: readonly Found[]): Found[] => {
  const all = new Map(found.map((page) => [page.hit.key, page]))
  for (const page of meeting) {
    const score = page.score + otherWordsMissing[page.meetsNeed ? 'service' : 'page']
    const before = all.get(page.hit.key)
    if (before === undefined ? page.meetsNeed || page.isTitled : before.score < score)
      all.set(page.hit.key, { ...page, score })
  }
  return inOrder([...all.values()])
}
