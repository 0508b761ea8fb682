import { photoFields } from '../../../../../src/model/collections/shared-fields.ts'
import { reports } from '../../../../../src/model/collections/reports.ts'
import type { ReportDraft } from './report-draft.ts'

const SENTENCE = /[^。！？!?\n]+[。！？!?]*[”’」』）)]*/g
/** A line that ends without a sign is parted from the next. */
const SENTENCE_END = /[。！？!?”’」』）)；;，,：:、…]$/
const MOST_CATEGORIES = 3

/** A text within a number of characters, cut at its last comma or at the very end. */
const cutTo = (text: string, max: number): string => {
  const signs = [...text]
  if (signs.length <= max) return text
  const head = signs.slice(0, max - 1).join('')
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'))
  return `${comma > max / 2 ? head.slice(0, comma) : head}…`
}

/** The first sentences of a story, as many as a summary holds. */
export const proposedSummary = (story: string): string => {
  const { max } = reports.fields.summary
  const sentences = (story.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean)
  let summary = ''
  for (const sentence of sentences) {
    const joint = summary === '' || SENTENCE_END.test(summary) ? '' : '；'
    if ([...summary, ...joint, ...sentence].length > max) break
    summary += joint + sentence
  }
  return summary || cutTo(sentences[0] ?? '', max)
}

/** What stands as the summary: somebody's words, or the proposal. */
export const summaryOf = ({ summary, story }: ReportDraft): string => summary ?? proposedSummary(story)

/** Words that stand for a photo: where, what, and which of several. @param index counted from 0 */
export const proposedAlt = ({ title, station, photos }: ReportDraft, index: number): string => {
  const which = photos.length > 1 ? `（${index + 1}）` : ''
  const scene = `现场照片${which}`
  const { max } = photoFields.alt
  return `${cutTo([station?.name, title.trim()].filter(Boolean).join('：'), max - scene.length)}${scene}`
}

/** A category with the words that speak for it. */
export interface CategoryWords {
  id: string
  label: string
  words?: readonly string[] | undefined
}

/** The categories whose words stand in a text: those with the most of them, at most as many as a report has. */
export const proposedCategories = (text: string, categories: readonly CategoryWords[]): string[] =>
  categories
    .map(({ id, label, words = [] }) => ({
      id,
      hits: [label, ...words].filter((word) => word !== '' && text.includes(word)).length,
    }))
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => other.hits - one.hits)
    .slice(0, MOST_CATEGORIES)
    .map(({ id }) => id)
