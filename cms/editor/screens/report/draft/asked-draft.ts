import { isDay } from '../../../../../src/model/beijing-time.ts'
import { dropDraft, keptDraft } from './kept-draft.ts'
import type { ReportDraft } from './report-draft.ts'
import { isBegun } from './report-draft.ts'

/**
 * The report to open: the unfinished one of this device, or a new one that knows what the way here told of it
 * (`?station=ID&stationName=…&date=…&title=…`).
 */
export const askedDraft = (search: string): ReportDraft => {
  const kept = keptDraft()
  if (isBegun(kept) && !kept.isDone) return kept
  // One that was handed in is finished: whoever comes again comes with another.
  const draft = kept.isDone ? dropDraft() : kept
  const told = new URLSearchParams(search)
  const [id, name] = [told.get('station'), told.get('stationName')]
  const date = told.get('date') ?? ''
  return {
    ...draft,
    title: told.get('title') ?? draft.title,
    ...(id && { station: { id, name: name ?? id } }),
    ...(isDay(date) && { date }),
  }
}
