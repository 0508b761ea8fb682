import type { FileToPut, State } from '../content-store/contract.ts'
import { contentPathOfMedia, isMediaPath } from '../../../src/model/addresses.ts'
import { isPhotoAddress, mediaMentionsIn, mediaSpellings } from '../../../src/model/media.ts'
import { problem } from '../../../src/model/problems.ts'
import { Refusal } from '../refusals/refusal.ts'
import { refuseStrangePath } from '../refusals/strange-path.ts'

/** The path of a photo or attachment from outside. @throws Refusal when it is none */
export const mediaPath = (path: string): string => {
  refuseStrangePath(path)
  if (isMediaPath(path)) return path
  throw new Refusal(400, '照片要放在 content/media 文件夹里。')
}

/** Finds a photo wherever it is: published, in a draft, or uploaded and not used yet. */
export const findMedia = async (now: State, path: string): Promise<string | undefined> =>
  (await now.published(path)) ?? (await now.upload(path)) ?? (await now.broughtByDraft(path))

/** A text with photos, as it is saved. */
export interface MediaOfSave {
  text: string
  /** Its file, as problems name it. */
  file: string
  /** The paths of files that the draft has already or that come with the save. */
  brought: ReadonlySet<string>
  /** The addresses that the text showed before. */
  known: ReadonlySet<string>
}

/**
 * The photos that a text shows and its draft does not have yet: they come along with it.
 * One that was missing before is not this save's fault.
 * @throws Refusal 422 naming a photo that is nowhere
 */
export const mediaToCarry = async (
  now: State,
  { text, file, brought, known }: MediaOfSave,
): Promise<FileToPut[]> => {
  const carried: FileToPut[] = []
  for (const address of mediaMentionsIn(text)) {
    const paths = mediaSpellings(address).map(contentPathOfMedia)
    if (await isThere(now, paths, brought)) continue
    const [upload] = await uploadsAt(now, paths)
    if (upload) carried.push(upload)
    else if (!known.has(address)) throw lost(address, file)
  }
  return carried
}

const lost = (address: string, file: string): Refusal => {
  const [what, chosen] = isPhotoAddress(address) ? ['图片', '这张图片'] : ['附件', '这个附件']
  return new Refusal(422, `${what}“${address}”没有上传成功或已被删除，请重新选择${chosen}。`, {
    problems: [problem('no-such-media', { file }, { allowed: what, value: address })],
  })
}

const isThere = async (now: State, paths: readonly string[], brought: ReadonlySet<string>) => {
  const published = await Promise.all(paths.map((path) => now.published(path)))
  return paths.some((path, index) => brought.has(path) || published[index] !== undefined)
}

const uploadsAt = async (now: State, paths: readonly string[]): Promise<FileToPut[]> => {
  const ids = await Promise.all(paths.map((path) => findMedia(now, path)))
  return paths.flatMap((path, index) => {
    const id = ids[index]
    return id === undefined ? [] : [{ path, id }]
  })
}
