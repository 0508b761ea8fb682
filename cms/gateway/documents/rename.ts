import { splitFrontMatter, withFields } from '../../../src/model/entry-text.ts'
import type { State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import { refuseReferred } from './referrers.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'

/**
 * Checks that a document can get another id.
 * @throws Refusal 409 when the new place is taken or others point at the old id
 */
export const refuseRename = async (desk: Desk, now: State, from: EditedDocument, to: EditedDocument) => {
  if (from.kind !== 'entry' || to.kind !== 'entry' || from.collection !== to.collection) {
    throw new Refusal(400, '改编号只能在同一种内容里改，不能移到别处。')
  }
  if (now.drafts.has(to.key) || (await now.isTaken(to.path))) {
    throw new Refusal(409, `编号“${to.slug}”已经被占用，没有改。请换一个编号。`)
  }
  await refuseReferred(desk, now, from, '改编号')
}

/**
 * The text with its new id, and the old one kept among the former ids, so that old addresses lead to the new one.
 * @param from nothing where the entry was never published, and no address leads to it
 */
export const withNewId = (raw: string, from: string | undefined, to: string): string => {
  if (from === undefined) return withFields(raw, { id: to }) ?? raw
  const { formerIds } = splitFrontMatter(raw).data
  const former = new Set<string>(Array.isArray(formerIds) ? formerIds.map(String) : [])
  former.delete(to)
  // A text without readable front matter is refused by the check that follows.
  return withFields(raw, { id: to, formerIds: [...former.add(from)] }) ?? raw
}
