import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isInNoRelease } from '../linked-files.ts'

/** Where attachments are kept between releases. */
export const attachmentsIn = (cacheDir: string): string => join(cacheDir, 'attachments')

/** Removes the kept attachments that no release holds any more. None may be on its way into a release meanwhile. */
export const pruneAttachments = (cacheDir: string): void => {
  const folder = attachmentsIn(cacheDir)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (isInNoRelease(file)) rmSync(file)
  }
}
