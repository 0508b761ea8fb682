import type { RefChange } from '../content-store/refs.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { Refusal } from '../refusals/refusal.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordStep } from '../review/record-step.ts'
import { nameOf, refuseErrors } from './check-document.ts'
import type { Desk } from '../desk/desk.ts'
import { checkAgainst } from '../desk/desk.ts'
import type { CheckedSave } from './persist-entry.ts'

/** Puts a checked save straight onto the published branch, for someone who may publish. */
export const saveStraight = async (
  desk: Desk,
  now: Snapshot,
  { filed, document, draft, changes, text, person }: CheckedSave,
): Promise<{ refs: RefChange[]; status: 'published' }> => {
  refuseWithoutRight(person, 'publish')
  if (draft)
    throw new Refusal(409, `${filed.label}“${filed.slug}”有一份还没发布的修改稿，请先发布或放弃那一份。`)
  refuseErrors(document, text, await checkAgainst(desk, now, 'published'), '发布')
  const message = `发布${filed.label}“${nameOf(document, text)}”`
  const to = await desk.store.write.commit({
    on: now.head,
    parents: [now.head],
    changes,
    author: person,
    message,
  })
  const review = await recordStep(desk, now, [filed.key], { did: 'published', person, message })
  return { refs: [{ ref: now.branch, from: now.head, to }, review], status: 'published' }
}
