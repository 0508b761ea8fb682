import { cleanFile } from '../../../src/model/entry-text.ts'
import { actions } from '../../protocol/actions.ts'
import type { Change, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { nameOf } from '../documents/check-document.ts'
import { refuseIncomplete } from '../documents/completeness.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentOf, rightToWrite } from '../documents/documents.ts'
import { refuseListRow } from '../documents/list-row-marker.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import type { ReviewRecord } from '../records/review-record.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { CheckedSave } from './checked-save.ts'
import { checkSave, isSavedAlready } from './checked-save.ts'
import { saveAnswer } from './save-answer.ts'

/** 改错字: saves, approves and publishes a small change to what is published, in one step, and asks for a release. */
export const publishCorrection = action(
  'publish',
  actions.publishCorrection,
  async (desk, { collection, slug, raw, baseId }, person) => {
    refuseWithoutRight(person, 'approve')
    refuseListRow(raw)
    const filed = documentOf(collection, slug)
    refuseWithoutRight(person, rightToWrite(filed))
    const file = { slug: filed.slug, path: filed.path, raw: cleanFile(raw), baseId }
    const options = { newEntry: false, useWorkflow: true }
    const corrected = await desk.store.change(async (now, change) => {
      await refuseNotPlain(now, filed)
      const save = await checkSave(desk, now, change, { file, filed, options, fresh: [], person })
      if (isSavedAlready(save)) return saveAnswer(save, 'published', { unchanged: true, asPublished: true })
      await putOntoPortal(desk, now, change, save)
      return saveAnswer(save, 'published', { unchanged: false, asPublished: true })
    })
    if (!corrected.unchanged) void desk.publishing.request(corrected.path)
    return corrected
  },
)

/** Only what is published can be corrected, and a draft of it would not know of the correction. */
const refuseNotPlain = async (now: State, { key, path, label, slug }: EditedDocument) => {
  if (now.drafts.has(key))
    throw new Refusal(
      409,
      `${label}“${slug}”有一份还没发布的修改稿，没有改。请打开那一份，在里面改好再发布，或先放弃它。`,
    )
  if ((await now.published(path)) === undefined)
    throw new Refusal(404, `网站上没有${label}“${slug}”，没有改。它可能已经被撤下，请到列表里找。`)
}

const putOntoPortal = async (desk: Desk, now: State, change: Change, save: CheckedSave) => {
  const { filed, document, text, files, person } = save
  await refuseIncomplete(desk, now, { filed, document, text, brought: files }, 'publish')
  const message = `改错字并发布${filed.label}“${nameOf(document, text)}”`
  const record = recordOf(desk, await readRecord(now, filed.key), save)
  await change.publish(files, { records: new Map([[filed.key, record]]) }, { by: person, message })
}

/** The trail tells each step as it was: one person took all of them at once. */
const recordOf = (desk: Desk, before: ReviewRecord, { person, textId }: CheckedSave): ReviewRecord => {
  const draft = { status: 'draft', textId } as const
  const approved = { status: 'pending_publish', textId } as const
  const saved = recordAfter(desk, before, { did: 'saved', person, draft })
  const moved = recordAfter(desk, saved, { did: 'moved', person, reason: '改错字', draft: approved })
  return recordAfter(desk, moved, { did: 'published', person })
}
