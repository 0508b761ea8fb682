import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import { MEDIA } from '../content-store/snapshot.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { mediaFacts, mediaFile } from './media-file.ts'
import { findMedia, mediaPath } from './media.ts'
import { takeInAssets } from './take-in-assets.ts'
import { Refusal } from '../refusals/refusal.ts'

/** A client that wants all bytes gets the newest photos up to this much; more would not fit its one answer. */
const MOST_BYTES = 24 * 1024 * 1024

/** A photo wherever it is: published, in a draft, or just uploaded. */
export const getMediaFile = action('read', actions.getMediaFile, async ({ store }, params) => {
  const wanted = mediaPath(params.path)
  return mediaFile(store, wanted, await findMedia(store, await store.read.snapshot(), wanted))
})

/** The photos, newest month first. */
export const getMedia = action('read', actions.getMedia, async ({ store }, { light, page, pageSize }) => {
  const photos = await allPhotos(store, await store.read.snapshot())
  if (!light) return withBytes(store, photos)
  const rows = photos
    .slice((page - 1) * pageSize, page * pageSize)
    .map(({ path: at, blob }) => mediaFacts(at, blob))
  return { rows, total: photos.length, page, pageSize }
})

const allPhotos = async (store: ContentStore, now: Snapshot) => {
  const folders = [now.head, now.media].map((commit) =>
    commit ? store.read.files(commit, 'content/media') : [],
  )
  const photos = new Map((await Promise.all(folders)).flat().map((photo) => [photo.path, photo]))
  return [...photos.values()].toSorted((a, b) => (a.path < b.path ? 1 : -1))
}

const withBytes = async (store: ContentStore, photos: readonly { path: string; blob: string }[]) => {
  const files: Awaited<ReturnType<typeof mediaFile>>[] = []
  let size = 0
  for (const photo of photos) {
    const file = await mediaFile(store, photo.path, photo.blob)
    size += file.size
    if (size > MOST_BYTES) break
    files.push(file)
  }
  return files
}

/** Takes a photo in. It belongs to no entry yet: the first save that shows it takes it along. */
export const persistMedia = action('write', actions.persistMedia, async (desk, params, person) => {
  const { store } = desk
  const [stored] = await takeInAssets(desk, [params.asset])
  if (!stored) throw new Refusal(400, '没有收到照片。')
  await store.write.change(async (now) => {
    if (await findMedia(store, now, stored.path)) return { refs: [], answer: undefined }
    const to = await store.write.commit({
      on: now.media,
      parents: now.media === undefined ? [] : [now.media],
      changes: [stored],
      author: person,
      message: '上传照片',
    })
    return { refs: [{ ref: MEDIA, from: now.media, to }], answer: undefined }
  })
  if (params.light) return mediaFacts(stored.path, stored.blob)
  return mediaFile(store, stored.path, stored.blob)
})
