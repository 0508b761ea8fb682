import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import type { FileChange } from '../content-store/trees.ts'
import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import { Refusal } from '../refusals/refusal.ts'
import { refuseStrangePath } from '../documents/strange-path.ts'

const MEDIA_FOLDER = 'content/media/'
/** Where a photo stands in a text: up to the mark that ends a YAML value or a Markdown link. */
const MEDIA_ADDRESS = /\/media\/[^\s"'<>()[\]{}\\,，。]+\.[a-z0-9]{2,5}/gi

/** The addresses of all photos that a text shows. */
export const mediaAddresses = (text: string): Set<string> => new Set(text.match(MEDIA_ADDRESS) ?? [])

/** The path of a photo or attachment from outside. @throws Refusal when it is none */
export const mediaPath = (path: string): string => {
  refuseStrangePath(path)
  if (path.startsWith(MEDIA_FOLDER)) return path
  throw new Refusal(400, '照片要放在 content/media 文件夹里。')
}

/** Finds a photo wherever it is: published, in a draft, or uploaded and not used yet. */
export const findMedia = async (
  store: ContentStore,
  now: Snapshot,
  path: string,
): Promise<string | undefined> => {
  for (const commit of [now.head, now.media, ...now.drafts.values()]) {
    const blob = commit && (await store.read.blobAt(commit, path))
    if (blob) return blob
  }
  return undefined
}

/**
 * The photos that a text shows and its draft does not have yet: they come along in the same commit.
 * @param known what the text already showed before; a photo that was missing then is not this save's fault
 * @throws Refusal 422 naming a photo that is nowhere
 */
export const mediaToCarry = async (
  store: ContentStore,
  now: Snapshot,
  {
    text,
    on,
    known,
    fresh,
  }: { text: string; on: string; known: ReadonlySet<string>; fresh: readonly FileChange[] },
): Promise<FileChange[]> => {
  const carried: FileChange[] = []
  for (const address of mediaAddresses(text)) {
    const path = contentPathOfMedia(address)
    if (fresh.some((change) => change.path === path) || (await store.read.blobAt(on, path))) continue
    const blob = await findMedia(store, now, path)
    if (blob) carried.push({ path, blob })
    else if (!known.has(address))
      throw new Refusal(422, `图片“${address}”没有上传成功或已被删除，请重新选择这张图片。`)
  }
  return carried
}
