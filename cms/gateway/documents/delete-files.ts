import type { RefChange } from '../content-store/refs.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { MEDIA } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Person } from '../persons/person.ts'
import { recordStep } from '../review/record-step.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from './documents.ts'
import { documentAt } from './documents.ts'
import { mediaPath } from '../media/media.ts'
import { refuseReferred } from './referrers.ts'

const deletion = (paths: string[]) => {
  const isMedia = (each: string) => each.startsWith('content/media/')
  return {
    documents: paths.filter((each) => !isMedia(each)).map(documentAt),
    photos: paths.filter(isMedia).map(mediaPath),
  }
}

/** Deletes published entries and photos, all in one commit or none. */
export const deleteFiles = action('delete', actions.deleteFiles, (desk, { paths }, person) =>
  remove(desk, paths, person),
)

/** The older form of the same. */
export const deleteFile = action('delete', actions.deleteFile, (desk, params, person) =>
  remove(desk, [params.path], person),
)

const remove = async (desk: Desk, paths: string[], person: Person) => {
  const { documents, photos } = deletion(paths)
  const answer = await desk.store.write.change(async (now) => {
    for (const document of documents) await refuseDeletion(desk, now, document)
    for (const photo of photos) await refuseUsedPhoto(desk, now, photo)
    const refs = await removalRefs(desk, now, { documents, photos, person })
    return { refs, answer: {} }
  })
  void desk.publishing.request()
  return answer
}

const refuseDeletion = async (desk: Desk, now: Snapshot, document: EditedDocument) => {
  const { kind, label, slug, key } = document
  if (kind !== 'entry') throw new Refusal(403, `${label}不能删除，只能修改。`)
  if ((await desk.store.read.blobAt(now.head, document.path)) === undefined) {
    throw new Refusal(404, `没有已发布的${label}“${slug}”，可能已经被删除或撤下。`)
  }
  if (now.drafts.has(key))
    throw new Refusal(409, `${label}“${slug}”有一份还没发布的修改稿，请先发布或放弃那一份，再删除。`)
  await refuseReferred(desk, now, document, '删除')
}

const refuseUsedPhoto = async ({ store }: Desk, now: Snapshot, photo: string) => {
  const address = photo.replace(/^content/, '')
  for (const commit of [now.head, ...now.drafts.values()]) {
    const [user] = await store.read.filesWith(commit, address)
    if (user !== undefined)
      throw new Refusal(409, `照片还不能删除：“${user}”里还用着它。请先换掉那里的照片。`)
  }
}

interface Removal {
  documents: EditedDocument[]
  photos: string[]
  person: Person
}

const removalRefs = async (desk: Desk, now: Snapshot, removal: Removal): Promise<RefChange[]> => {
  const { documents, photos, person } = removal
  const names = documents.map(({ label, slug }) => `${label}“${slug}”`)
  const message = `删除${[...names, ...(photos.length > 0 ? [`${photos.length} 张照片`] : [])].join('、')}`
  const paths = [...documents.map((each) => each.path), ...photos]
  const published = await removeFrom(desk, { ref: now.branch, from: now.head }, paths, {
    author: person,
    message,
  })
  const uploaded = await removeFrom(desk, { ref: MEDIA, from: now.media }, photos, {
    author: person,
    message,
  })
  const refs = [...published, ...uploaded]
  if (refs.length === 0) throw new Refusal(404, '要删除的照片已经不在了。')
  if (documents.length === 0) return refs
  const keys = documents.map(({ key }) => key)
  return [...refs, await recordStep(desk, now, keys, { did: 'deleted', person, message })]
}

const removeFrom = async (
  { store }: Desk,
  { ref, from }: Pick<RefChange, 'ref' | 'from'>,
  paths: string[],
  told: { author: Person; message: string },
): Promise<RefChange[]> => {
  if (from === undefined) return []
  const found = paths.map(async (each) =>
    (await store.read.blobAt(from, each)) ? [{ path: each, blob: undefined }] : [],
  )
  const changes = (await Promise.all(found)).flat()
  if (changes.length === 0) return []
  return [{ ref, from, to: await store.write.commit({ ...told, on: from, parents: [from], changes }) }]
}
