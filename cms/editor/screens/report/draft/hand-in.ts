import { contentPathOf } from '../../../../../src/model/addresses.ts'
import { deedWords } from '../../../../protocol/statuses.ts'
import { certainly, certainStep } from '../../../asking/lost-answer.ts'
import { newestVersion } from '../../../asking/newest-version.ts'
import { ask } from '../../../gateway-client.ts'
import { newId } from '../../../../../src/model/writing/new-id.ts'
import type { ReportDraft } from './report-draft.ts'
import { writtenReport } from './written-report.ts'

/** The id of the report's entry; one that was given stays. */
export const slugOf = async ({ slug, date, station }: ReportDraft): Promise<string> =>
  slug ?? newId('reports', { date, station: station?.id }, new Date())

/**
 * Saves a report as a draft. A save whose answer got lost is looked for before anything is said.
 * @returns the version that the next save is made from
 * @throws GatewayError with what is wrong, field by field
 */
export const saveReport = async (draft: ReportDraft, slug: string): Promise<string> => {
  const path = contentPathOf('reports', slug)
  const raw = await writtenReport(draft, slug)
  const isNew = draft.baseId === undefined
  const save = () =>
    ask('persistEntry', {
      dataFiles: [{ slug, path, raw, baseId: draft.baseId }],
      options: { collectionName: 'reports', newEntry: isNew, useWorkflow: true, status: 'draft' },
      unsavedIds: [draft.unsavedId],
    })
  const found = async () => {
    const newest = await newestVersion({ collection: 'reports', slug }, path)
    return newest?.raw === raw ? newest : undefined
  }
  return (await certainly<{ id: string }>(deedWords.save, save, found)).id
}

/** Hands a saved report in. @throws GatewayError with what is wrong, field by field */
export const submitReport = async (slug: string): Promise<void> => {
  const entry = { collection: 'reports', slug }
  const moved = { did: 'moved', status: 'pending_review' } as const
  const move = () => ask('updateUnpublishedEntryStatus', { ...entry, newStatus: moved.status })
  await certainStep<unknown>(deedWords.submit, entry, moved, move, {})
}
