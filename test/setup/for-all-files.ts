import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = 'TESTS_FOR_ALL_FILES'

/** Makes a folder for what test files that run side by side make once and share. @returns takes it away after the last */
export const openFolderForAll = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-for-all-'))
  process.env[NAME] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** That folder; the processes in which files are tested are told of it as they start. */
export const folderForAll = (): string => {
  const folder = process.env[NAME]
  if (folder === undefined) throw new Error('Only tests that need something built have a folder for all.')
  return folder
}
