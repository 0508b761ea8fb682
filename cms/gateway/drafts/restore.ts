import { contentPathOfMedia, isMediaPath } from '../../../src/model/addresses.ts'
import { mediaAddressesIn } from '../../../src/model/media.ts'
import { actions } from '../../protocol/actions.ts'
import type { EntryStatus, Status } from '../../protocol/statuses.ts'
import type { Change, FileChange, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { refuseIncomplete } from '../documents/completeness.ts'
import { nameOf } from '../documents/check-document.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentOf, rightToWrite } from '../documents/documents.ts'
import { findMedia } from '../media/media.ts'
import type { Person } from '../persons/person.ts'
import { may } from '../persons/person.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Deleted } from './recently-deleted.ts'
import { deletedLately } from './recently-deleted.ts'

/** Brings back what was deleted or given up: as what it was, or, when only that is asked for, as a draft. */
export const restore = action(
  'write',
  actions.restore,
  async (desk, { collection, slug, asItWas }, person) => {
    const document = documentOf(collection, slug)
    refuseWithoutRight(person, rightToWrite(document))
    const restored = await desk.store.change(async (now, change) => {
      const found = await toRestore(desk, now, document)
      const wanted = asItWas ? found.was : 'draft'
      const text = await desk.store.text(found.textId)
      const job = { desk, now, change, found, text, person }
      const isPublished = wanted === 'published' && may(person, 'publish')
      const status = isPublished
        ? await backOntoPortal(job)
        : await backAsDraft(job, statusFor(wanted, person))
      return { status, id: found.textId }
    })
    if (restored.status === 'published') void desk.publishing.request(document.path)
    return restored
  },
)

interface Restoring {
  desk: Desk
  now: State
  change: Change
  found: Deleted
  text: string
  person: Person
}

const toRestore = async (desk: Desk, now: State, document: EditedDocument): Promise<Deleted> => {
  const { key, label, slug, path } = document
  const found = (await deletedLately(desk, now)).find((each) => each.document.key === key)
  if (found) return found
  if (now.drafts.has(key) || (await now.isTaken(path)))
    throw new Refusal(
      409,
      `编号“${slug}”的${label}现在就有一篇，没有恢复，免得盖掉它。要看以前的文字，请打开那一篇，看“历史版本”。`,
    )
  const textId = await desk.store.lastText(key, path)
  if (textId === undefined) throw new Refusal(404, `找不到${label}“${slug}”以前的内容。`)
  return { document, by: '', at: '', was: 'published', textId, files: [] }
}

/** An approval holds only for whom it could be given by. */
const statusFor = (was: EntryStatus, person: Person): Status => {
  if (was === 'published') return 'draft'
  return was === 'pending_publish' && !may(person, 'approve') ? 'pending_review' : was
}

const backOntoPortal = async ({ desk, now, change, found, text, person }: Restoring) => {
  const { document, textId } = found
  const record = recordAfter(desk, await readRecord(now, document.key), { did: 'restored', person })
  const media = await mediaOf(desk, now, found, text)
  await refuseIncomplete(desk, now, { filed: document, document, text, brought: media }, 'restore')
  const files = [{ path: document.path, id: textId }, ...media.map(({ path, after: id }) => ({ path, id }))]
  const message = `恢复${document.label}“${nameOf(document, text)}”`
  await change.publish(files, { records: new Map([[document.key, record]]) }, { by: person, message })
  return 'published' as const
}

const backAsDraft = async ({ desk, now, change, found, text, person }: Restoring, status: Status) => {
  const { document, textId, files: changed } = found
  const before = changed.find(({ path }) => path === document.path)?.before
  const own = { path: document.path, before, after: textId }
  const others = changed.filter(({ path }) => path !== document.path && !isMediaPath(path))
  const files = [own, ...others, ...(await mediaOf(desk, now, found, text))]
  const draft = { status, textId }
  const record = recordAfter(desk, await readRecord(now, document.key), { did: 'restored', person, draft })
  const message = `恢复${document.label}“${nameOf(document, text)}”`
  await change.saveDraft(document.key, { files, record }, { by: person, message })
  return status
}

/** The photos of the text that have gone meanwhile, from where they were last; one that is nowhere is left to the check. */
const mediaOf = async (desk: Desk, now: State, { document, files }: Deleted, text: string) => {
  const brought = new Map(files.map(({ path, after }) => [path, after]))
  const found = [...mediaAddressesIn(text)].map(async (address): Promise<FileChange[]> => {
    const path = contentPathOfMedia(address)
    if (await now.published(path)) return []
    const after =
      brought.get(path) ?? (await findMedia(now, path)) ?? (await desk.store.lastText(document.key, path))
    return after === undefined ? [] : [{ path, before: undefined, after }]
  })
  return (await Promise.all(found)).flat()
}
