import type { CollectionName } from '../../../src/model/collections.ts'
import type {
  EntryName,
  Standing,
  Whereabouts,
  WhereaboutsOf,
} from '../../../src/model/references/whereabouts.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import { nowCalled, titleOfRow, whyRowHidden } from '../readings/catalog.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import { textsOf } from '../readings/text-facts.ts'
import { parsedRecord } from '../records/review-book.ts'
import type { ReviewRecord } from '../records/review-record.ts'
import { entryDocument } from './documents.ts'

/** What has become of entries that are named somewhere. @param moment the Beijing moment at which they are to be on show */
export const whereaboutsOfAll = async (
  desk: Desk,
  now: State,
  wanted: readonly EntryName[],
  moment: string,
): Promise<WhereaboutsOf> => {
  const shelf = await desk.catalog.at(now)
  const each = new Map(wanted.map((entry) => [`${entry.collection}/${entry.id}`, entry]))
  const found = await inTurns([...each], async ([key, { collection, id }]) => {
    const row = nowCalled(shelf, collection, id)
    const whereabouts = row ? published(row, moment) : await unpublished(desk, now, collection, id)
    return [[key, whereabouts] as const]
  })
  const all = new Map(found.flat())
  return (collection, id) => all.get(`${collection}/${id}`) ?? { standing: 'unknown' }
}

const published = (row: EntryRow, moment: string): Whereabouts => ({
  standing: whyRowHidden(row, moment) ?? 'on-show',
  title: titleOfRow(row),
})

/** A draft, or what its record tells of an entry that is not there any more; one that was forgotten has no record. */
const unpublished = async (
  { store, textFacts }: Desk,
  now: State,
  collection: CollectionName,
  id: string,
): Promise<Whereabouts> => {
  const { key, path } = entryDocument(collection, id)
  const draft = await now.draft(key)
  const record = parsedRecord(key, draft?.record ?? (await now.record(key)))
  const standing = draft ? standingOfDraft(record) : standingOfLost(record)
  if (standing === 'unknown') return { standing }
  const textId = textsOf(draft).at(0)?.id ?? (await store.lastText(key, path))
  const row = textId === undefined ? undefined : await textFacts.rowOf({ collection, id }, textId)
  return { standing, title: row && titleOfRow(row) }
}

const standingOfDraft = ({ trail }: ReviewRecord): Standing => {
  const last = trail.findLast(({ did }) => did === 'published' || did === 'withdrawn')
  return last?.did === 'withdrawn' ? 'withdrawn' : 'draft'
}

const standingOfLost = ({ trail }: ReviewRecord): Standing => {
  const last = trail.at(-1)?.did
  return last === 'deleted' || last === 'discarded' ? 'deleted' : 'unknown'
}
