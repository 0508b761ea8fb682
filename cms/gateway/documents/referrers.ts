import { collections } from '../../../src/model/collections.ts'
import type { State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Shelf } from '../readings/catalog.ts'
import { referrersOf, rowOf, titleOfRow } from '../readings/catalog.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument, EntryDocument } from './documents.ts'

const NAMED = 3

/**
 * Refuses to take away an entry that published entries point at.
 * @param act what cannot be done: 删除, 撤下, 改编号
 * @param together what goes by the same step, and points at nothing afterwards
 * @throws Refusal 409 naming the entries
 */
export const refuseReferred = async (
  desk: Desk,
  now: State,
  document: EditedDocument,
  act: string,
  together: readonly EditedDocument[] = [],
) => {
  if (document.kind !== 'entry') return
  const shelf = await desk.catalog.at(now)
  const referrers = referrersOf(shelf, { to: document.collection, id: document.slug })
  const going = new Set([document, ...together].map(({ key }) => key))
  const others = referrers.filter(({ collection, id }) => !going.has(`${collection}/${id}`))
  const [first] = others
  if (!first) return
  const { label, unit } = collections[first.collection]
  const names = others.slice(0, NAMED).map(({ title, id }) => `“${title || id}”`)
  const more = others.length > NAMED ? `等 ${others.length} ${unit}` : ''
  throw new Refusal(
    409,
    `${document.label}“${nameOn(shelf, document)}”还不能${act}：${label}${names.join('、')}${more}还写着它。请先改这些内容。`,
    { referrers: others.map(({ collection, id, title }) => ({ collection, id, title })) },
  )
}

/** What editors call it; its id where it is not published or has no title. */
const nameOn = (shelf: Shelf, { collection, slug }: EntryDocument): string => {
  const row = rowOf(shelf, collection, slug)
  return row ? titleOfRow(row) : slug
}
