import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { codeOf } from '../../library/site/error-code.ts'

/** More files than these are sooner flushed with everything else that the disk has to write. */
const FEW_FILES = 100
/** Flushed at the same time: the disk commits in one go what comes together. */
const AT_ONCE = 16

const run = promisify(execFile)

/** The files at some places: a place may be a file, a folder or a link, or be empty by now. */
function* filesAt(places: Iterable<string>): Generator<string> {
  for (const place of places) {
    const found = statSync(place, { throwIfNoEntry: false })
    if (found?.isDirectory()) yield* filesAt(readdirSync(place).map((name) => join(place, name)))
    else if (found) yield place
  }
}

const flushFile = async (file: string): Promise<void> => {
  // Windows flushes nothing that was opened to be read.
  const opened = await open(file, 'r+')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const flushEach = async (files: readonly string[]): Promise<void> => {
  const waiting = files.values()
  const worker = async () => {
    for (const file of waiting) await flushFile(file)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Everything that a disk has to write, in one step. @returns whether this machine can do that */
const flushWhole = async (folder: string): Promise<boolean> => {
  try {
    await run('sync', ['-f', folder])
    return true
  } catch (reason) {
    // There is no such program, or it knows no single disk; what is wrong with the disk itself shows file by file.
    if (codeOf(reason) !== 'ENOENT') console.error(reason)
    return false
  }
}

/**
 * Puts files on the disk, where they outlast a power cut: notes that lie there would vouch for empty pages.
 * Thirty thousand files one by one would take a minute.
 * @param folder on their disk
 */
export const flushFiles = async (folder: string, places: readonly string[]): Promise<void> => {
  const files: string[] = []
  for (const file of filesAt(places))
    if (files.push(file) === FEW_FILES + 1 && (await flushWhole(folder))) return
  await flushEach(files)
}
