import type { Change, State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import { nameOf } from '../documents/check-document.ts'
import type { Desk } from '../desk/desk.ts'
import { refuseIncomplete } from '../documents/completeness.ts'
import type { CheckedSave } from './checked-save.ts'

/** Puts a checked save straight onto the portal, for someone who may publish. */
export const saveStraight = async (
  desk: Desk,
  now: State,
  change: Change,
  { filed, document, draft, files, text, person }: CheckedSave,
): Promise<'published'> => {
  refuseWithoutRight(person, 'publish')
  if (draft)
    throw new Refusal(409, `${filed.label}“${filed.slug}”有一份还没发布的修改稿，请先发布或放弃那一份。`)
  await refuseIncomplete(desk, now, { filed, document, text, brought: files }, 'publish')
  const message = `发布${filed.label}“${nameOf(document, text)}”`
  const record = recordAfter(desk, await readRecord(now, filed.key), { did: 'published', person })
  await change.publish(files, { records: new Map([[filed.key, record]]) }, { by: person, message })
  return 'published'
}
