import { reports } from '../../../../../src/model/collections/reports.ts'
import { joinFrontMatter } from '../../../../../src/model/entry-text.ts'
import { markdownOf } from './plain-story.ts'
import { proposedAlt, summaryOf } from './proposals.ts'
import type { ReportDraft } from './report-draft.ts'
import { peopleOf } from './people-of.ts'

/** The report as an entry's file; what nobody has written is left out. */
export const reportText = (draft: ReportDraft, id: string): string => {
  const data: Partial<Record<keyof typeof reports.fields, unknown>> = {
    id,
    title: draft.title.trim(),
    date: draft.date,
    station: draft.station?.id,
    categories: draft.categories,
    summary: summaryOf(draft),
    photos: photosOf(draft),
    participants: peopleOf(draft.participants),
  }
  // In the model's order, as every other form writes it.
  const names = Object.keys(reports.fields).filter((name): name is keyof typeof data => isSaid(data, name))
  return joinFrontMatter(Object.fromEntries(names.map((name) => [name, data[name]])), markdownOf(draft.story))
}

const photosOf = (draft: ReportDraft) =>
  draft.photos.flatMap(({ image, alt }, index) =>
    image === undefined ? [] : [{ image, alt: alt ?? proposedAlt(draft, index) }],
  )

const isSaid = (data: Record<string, unknown>, name: string) => {
  const value = data[name]
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}
