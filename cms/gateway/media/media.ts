import type { FileToPut, State } from '../content-store/contract.ts'
import { contentPathOfMedia, isMediaPath } from '../../../src/model/addresses.ts'
import { textsIn } from '../../../src/model/characters/private-characters.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { isPhotoAddress, mediaMentionsIn, mediaSpellings } from '../../../src/model/media.ts'
import type { Problem } from '../../../src/model/problems.ts'
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
  /** The addresses that may be missing. */
  known: ReadonlySet<string>
}

/** The photos that a text shows and its draft does not have yet, which come along with it, and those that are nowhere. */
export const mediaToCarry = async (
  now: State,
  { text, file, brought, known }: MediaOfSave,
): Promise<{ carried: FileToPut[]; lost: Problem[] }> => {
  const carried: FileToPut[] = []
  const lost: Problem[] = []
  for (const address of mediaMentionsIn(text)) {
    const paths = mediaSpellings(address).map(contentPathOfMedia)
    if (await isThere(now, paths, brought)) continue
    const [upload] = await uploadsAt(now, paths)
    if (upload) carried.push(upload)
    else if (!known.has(address)) lost.push(lostMedia(address, { text, file }))
  }
  return { carried, lost }
}

const lostMedia = (address: string, { text, file }: Pick<MediaOfSave, 'text' | 'file'>): Problem => {
  const place = textsIn(splitFrontMatter(text).data).find((each) => each.text.includes(address))
  const field = place ? place.path.join('.') : 'body'
  const allowed = isPhotoAddress(address) ? '图片' : '附件'
  return problem('no-such-media', { file, field }, { allowed, value: address })
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
