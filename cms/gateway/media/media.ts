import type { FileToPut, State } from '../content-store/contract.ts'
import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import type { Draft } from '../drafts/draft.ts'
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
export const findMedia = async (now: State, path: string): Promise<string | undefined> =>
  (await now.published(path)) ?? (await now.upload(path)) ?? (await now.broughtByDraft(path))

/**
 * The photos that a text shows and its draft does not have yet: they come along with it.
 * @param known what the text already showed before; a photo that was missing then is not this save's fault
 * @throws Refusal 422 naming a photo that is nowhere
 */
export const mediaToCarry = async (
  now: State,
  {
    text,
    draft,
    known,
    fresh,
  }: { text: string; draft: Draft | undefined; known: ReadonlySet<string>; fresh: readonly FileToPut[] },
): Promise<FileToPut[]> => {
  const carried: FileToPut[] = []
  const there = new Set([...fresh, ...(draft?.files ?? [])].map(({ path }) => path))
  for (const address of mediaAddresses(text)) {
    const path = contentPathOfMedia(address)
    if (there.has(path) || (await now.published(path))) continue
    const id = await findMedia(now, path)
    if (id) carried.push({ path, id })
    else if (!known.has(address))
      throw new Refusal(422, `图片“${address}”没有上传成功或已被删除，请重新选择这张图片。`)
  }
  return carried
}
