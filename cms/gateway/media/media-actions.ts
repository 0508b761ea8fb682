import type { ContentFile, ContentStore, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { actions } from '../../protocol/actions.ts'
import { mediaFacts, mediaFile } from './media-file.ts'
import { findMedia, mediaPath } from './media.ts'
import { takeInMedia } from './take-in-media.ts'

/** A client that wants all bytes gets the newest photos up to this much; more would not fit its one answer. */
const MOST_BYTES = 24 * 1024 * 1024

/** A photo wherever it is: published, in a draft, or just uploaded. */
export const getMediaFile = action('read', actions.getMediaFile, async ({ store }, params) => {
  const wanted = mediaPath(params.path)
  return mediaFile(store, wanted, await findMedia(await store.now(), wanted))
})

/** The photos, newest month first. */
export const getMedia = action('read', actions.getMedia, async ({ store }, { light, page, pageSize }) => {
  const photos = await allPhotos(await store.now())
  if (!light) return withBytes(store, photos)
  const rows = photos
    .slice((page - 1) * pageSize, page * pageSize)
    .map(({ path: at, id }) => mediaFacts(at, id))
  return { rows, total: photos.length, page, pageSize }
})

const allPhotos = async (now: State) => {
  const [published, uploads] = await Promise.all([now.publishedBelow('content/media'), now.uploads()])
  const photos = new Map([...published, ...uploads].map((photo) => [photo.path, photo]))
  return [...photos.values()].toSorted((a, b) => (a.path < b.path ? 1 : -1))
}

const withBytes = async (store: ContentStore, photos: readonly ContentFile[]) => {
  const files: Awaited<ReturnType<typeof mediaFile>>[] = []
  let size = 0
  for (const photo of photos) {
    const file = await mediaFile(store, photo.path, photo.id)
    size += file.size
    if (size > MOST_BYTES) break
    files.push(file)
  }
  return files
}

/** Takes a photo or document in for the entry that will show it. */
export const persistMedia = action('write', actions.persistMedia, async (desk, params, person) => {
  const { path, id } = await takeInMedia(desk, params.asset, params.asPhoto, person)
  return params.light ? mediaFacts(path, id) : mediaFile(desk.store, path, id)
})
