import { isMediaPath, mediaUrlOf } from '../../../src/model/addresses.ts'
import type { Change, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Person } from '../persons/person.ts'
import { recordAfter } from '../records/record-step.ts'
import { readRecord } from '../records/review-book.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentAt } from './documents.ts'
import { mediaPath } from '../media/media.ts'
import { userOfPhoto } from './photo-users.ts'
import { refuseReferred } from './referrers.ts'

/** What is to go, each once, however often and in whichever way it is named. */
const deletion = (paths: string[]) => {
  const documents = paths.filter((each) => !isMediaPath(each)).map(documentAt)
  return {
    documents: [...new Map(documents.map((document) => [document.key, document])).values()],
    photos: [...new Set(paths.filter(isMediaPath).map(mediaPath))],
  }
}

/** Deletes published entries and photos, all of them or none. */
export const deleteFiles = action('delete', actions.deleteFiles, (desk, { paths }, person) =>
  remove(desk, paths, person),
)

/** The older form of the same. */
export const deleteFile = action('delete', actions.deleteFile, (desk, params, person) =>
  remove(desk, [params.path], person),
)

const remove = async (desk: Desk, paths: string[], person: Person) => {
  const { documents, photos } = deletion(paths)
  const answer = await desk.store.change(async (now, change) => {
    for (const document of documents) await refuseDeletion(desk, now, document, documents)
    for (const photo of photos) await refuseUsedPhoto(desk, now, photo, documents)
    await takeAway(desk, now, change, { documents, photos, person })
    return {}
  })
  void desk.publishing.request()
  return answer
}

const refuseDeletion = async (
  desk: Desk,
  now: State,
  document: EditedDocument,
  together: readonly EditedDocument[],
) => {
  const { kind, label, slug, key } = document
  if (kind !== 'entry') throw new Refusal(403, `${label}不能删除，只能修改。`)
  if ((await now.published(document.path)) === undefined) {
    throw new Refusal(404, `没有已发布的${label}“${slug}”，可能已经被删除或撤下。`)
  }
  if (now.drafts.has(key))
    throw new Refusal(409, `${label}“${slug}”有一份还没发布的修改稿，请先发布或放弃那一份，再删除。`)
  await refuseReferred(desk, now, document, '删除', together)
}

const refuseUsedPhoto = async (
  desk: Desk,
  now: State,
  photo: string,
  together: readonly EditedDocument[],
) => {
  const user = await userOfPhoto(
    desk,
    now,
    mediaUrlOf(photo),
    together.map(({ path }) => path),
  )
  if (user !== undefined) throw new Refusal(409, `照片还不能删除：“${user}”里还用着它。请先换掉那里的照片。`)
}

interface Removal {
  documents: EditedDocument[]
  photos: string[]
  person: Person
}

const takeAway = async (desk: Desk, now: State, change: Change, removal: Removal) => {
  const { documents, photos, person } = removal
  const names = documents.map(({ label, slug }) => `${label}“${slug}”`)
  const message = `删除${[...names, ...(photos.length > 0 ? [`${photos.length} 张照片`] : [])].join('、')}`
  const deed = { by: person, message }
  const published = await present([...documents.map(({ path }) => path), ...photos], (path) =>
    now.published(path),
  )
  const uploads = await present(photos, (path) => now.upload(path))
  if (published.length + uploads.length === 0) throw new Refusal(404, '要删除的照片已经不在了。')
  const records = documents.map(async ({ key }) => {
    const record = recordAfter(desk, await readRecord(now, key), { did: 'deleted', person })
    return [key, record] as const
  })
  const files = published.map((path) => ({ path, id: undefined }))
  if (files.length > 0) await change.publish(files, { records: new Map(await Promise.all(records)) }, deed)
  if (uploads.length > 0) await change.dropUploads(uploads, deed)
}

const present = async (paths: string[], find: (path: string) => Promise<string | undefined>) => {
  const found = await Promise.all(paths.map(find))
  return paths.filter((_, index) => found[index] !== undefined)
}
