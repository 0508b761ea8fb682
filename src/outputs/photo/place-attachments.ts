import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { plainMediaAddress } from '../../model/media.ts'
import type { MediaPlaces, ShownMedia } from './media-files.ts'
import { contentKey, missing, placeFromCache, sourceOf } from './media-files.ts'

/** A copy of our own, made once: what somebody does to the content folder must not reach into a finished release. */
const keep = async (source: string, cached: string) => {
  if (existsSync(cached)) return
  await mkdir(dirname(cached), { recursive: true })
  const draft = `${cached}.${process.pid}`
  await copyFile(source, draft)
  await rename(draft, cached)
}

/** Puts attachments into a release under their addresses. @returns those that are not there */
export const placeAttachments = async ({
  used,
  contentDir,
  cacheDir,
  outDir,
}: MediaPlaces & { used: readonly ShownMedia[] }): Promise<Problem[]> => {
  const problems: Problem[] = []
  for (const each of used) {
    const source = sourceOf(each, contentDir)
    if (source === undefined) {
      problems.push(missing(each, '附件'))
      continue
    }
    const cached = join(cacheDir, 'attachments', await contentKey(source))
    await keep(source, cached)
    await placeFromCache(cached, join(outDir, plainMediaAddress(each.mediaPath)))
  }
  return problems
}
