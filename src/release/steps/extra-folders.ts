import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from '../../library/content/content-files.ts'
import { linkFile } from '../../outputs/linked-files.ts'

/** A folder that goes into every release as it is, e.g. the editor at `admin`. */
export interface ExtraFolder {
  /** Where it stands in the release. */
  at: string
  /** Makes the folder, or finds the one made before. It must never change afterwards: its files are hard-linked. */
  make: () => Promise<string>
}

/** Puts the extra folders into a release. */
export const placeExtraFolders = async (outDir: string, folders: readonly ExtraFolder[]): Promise<void> => {
  for (const { at, make } of folders) {
    const folder = await make()
    for (const path of filesBelow(folder).files) {
      const target = join(outDir, at, path)
      mkdirSync(dirname(target), { recursive: true })
      rmSync(target, { force: true })
      linkFile(join(folder, path), target)
    }
  }
}
