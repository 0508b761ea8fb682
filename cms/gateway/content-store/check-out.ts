import { randomBytes } from 'node:crypto'
import { appendFile, lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { EDITION_HISTORY_FILE } from '../../../src/model/edition-history.ts'
import type { FileChange } from './contract.ts'
import { inTurns } from './in-turns.ts'
import type { Objects } from './plumbing/objects.ts'

/**
 * What lies in the folder and how each file looked when it was written, a line for each; a later line counts more than
 * one before it. Without it nothing in the folder is believed.
 */
const LIST = '.checked-out.jsonl'
const OUR_OWN = [LIST, EDITION_HISTORY_FILE]
/** A file on its way; the folder is ours alone, so what a kill leaves is removed with everything else that does not belong here. */
const HALF_WRITTEN = '.half-written-'

const lineSchema = z.tuple([z.string(), z.string(), z.string()])
type Line = z.output<typeof lineSchema>

interface PublishedFile {
  /** Below the folder. */
  path: string
  id: string
}

/**
 * Makes a folder equal to these files: plain files of our own writing, never links into the repository or anything a file's
 * attributes ask for. Files that look as they were left are kept; changed and missing ones are written again, all others go.
 */
export const writeOut = async (
  objects: Objects,
  folder: string,
  files: readonly PublishedFile[],
): Promise<void> => {
  await makeOwnFolder(folder)
  const list = await readList(folder)
  const wanted = new Map(files.map(({ path, id }) => [path, id]))
  await removeOthers(folder, '', wanted)
  const lines = await inTurns(files, async ({ path, id }): Promise<Line> => {
    const known = list.get(path)
    const isThere = known?.id === id && (await traceOf(join(folder, path))) === known.trace
    return [path, id, isThere ? known.trace : await write(objects, folder, { path, id })]
  })
  await replace(folder, LIST, asText(lines))
}

/**
 * Brings a folder that is as it was left up to date, at the cost of what changed.
 * @param changes between what was written last and what is wanted; their paths are plain
 */
export const writeChanges = async (
  objects: Objects,
  folder: string,
  changes: readonly FileChange[],
): Promise<void> => {
  await refuseLinks(folder, changes)
  // First of all: what is a file may have been a folder.
  for (const { path, after } of changes) if (after === undefined) await remove(folder, path)
  const lines = await inTurns(changes, async ({ path, after: id }): Promise<Line[]> =>
    id === undefined ? [] : [[path, id, await write(objects, folder, { path, id })]],
  )
  await appendFile(join(folder, LIST), asText(lines.flat()))
}

/** Another text whenever somebody else wrote into the folder's list or past, or removed them. */
export const traceOfFolder = async (folder: string): Promise<string | undefined> => {
  const traces = await Promise.all(OUR_OWN.map((name) => traceOf(join(folder, name))))
  const isThere = (await lstat(folder).catch(() => undefined))?.isDirectory()
  return isThere && !traces.includes(undefined) ? traces.join('\n') : undefined
}

const asText = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/** What is written through a link at a folder's place would go to another place on the machine. */
const refuseLinks = async (folder: string, changes: readonly FileChange[]) => {
  for (const above of new Set(changes.flatMap(({ path }) => foldersAbove(path)))) {
    const found = await lstat(join(folder, above)).catch(() => undefined)
    if (found?.isSymbolicLink()) throw new Error(`a link at ${above}`)
  }
}

/** `a` and `a/b` of `a/b/c`. */
const foldersAbove = (path: string): string[] => {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

const remove = async (folder: string, path: string) => {
  await rm(join(folder, path), { force: true })
  for (const above of foldersAbove(path).toReversed()) {
    // Stays when something else lies in it.
    await rmdir(join(folder, above)).catch(() => undefined)
  }
}

/** A link at the folder's place would carry what we write, and remove, to another place on the machine. */
const makeOwnFolder = async (folder: string) => {
  const found = await lstat(folder).catch(() => undefined)
  if (found && !found.isDirectory()) await rm(folder)
  await mkdir(folder, { recursive: true })
}

const readList = async (folder: string): Promise<Map<string, { id: string; trace: string }>> => {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => '')
  return new Map(
    text
      .split('\n')
      .flatMap(readLine)
      .map(([path, id, trace]) => [path, { id, trace }]),
  )
}

/** A line that was broken off says nothing. */
const readLine = (text: string): Line[] => {
  try {
    return [lineSchema.parse(JSON.parse(text))]
  } catch {
    return []
  }
}

/** Any change of a file changes its time of change, which nobody can set, or its number. */
const traceOf = async (path: string) => {
  const found = await lstat(path, { bigint: true }).catch(() => undefined)
  return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : undefined
}

/** Writes one file and answers how it looks now. */
const write = async (objects: Objects, folder: string, { path, id }: PublishedFile): Promise<string> => {
  const object = await objects.read(id)
  if (object?.type !== 'blob') throw new Error(`no file ${id} for ${path}`)
  await replace(folder, path, object.data)
  return (await traceOf(join(folder, path))) ?? ''
}

const replace = async (folder: string, path: string, bytes: Buffer | string) => {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  // Not beside the target: a long name has no room for more.
  const half = join(folder, `${HALF_WRITTEN}${randomBytes(6).toString('hex')}`)
  await writeFile(half, bytes)
  await rename(half, target)
}

/** Removes everything that is not one of the wanted files or a plain folder with some of them in it. */
const removeOthers = async (folder: string, below: string, wanted: ReadonlyMap<string, string>) => {
  for (const found of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? found.name : `${below}/${found.name}`
    if (found.isDirectory() && !wanted.has(path)) {
      await removeOthers(folder, path, wanted)
      // Stays when something wanted lies in it.
      await rmdir(join(folder, path)).catch(() => undefined)
    } else if (!OUR_OWN.includes(path) && !(found.isFile() && wanted.has(path))) {
      await rm(join(folder, path), { recursive: true, force: true })
    }
  }
}
