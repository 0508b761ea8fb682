import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { EDITION_HISTORY_FILE } from '../../../src/model/edition-history.ts'
import { inTurns } from './in-turns.ts'
import type { Objects } from './plumbing/objects.ts'

/** What lies in the folder and how each file looked when it was written; without it nothing in the folder is believed. */
const LIST = '.checked-out.json'
const OUR_OWN = [LIST, EDITION_HISTORY_FILE]
/** A file on its way; the folder is ours alone, so what a kill leaves is removed with everything else that does not belong here. */
const HALF_WRITTEN = '.half-written-'

const listSchema = z.record(z.string(), z.object({ id: z.string(), trace: z.string() }))
type List = z.output<typeof listSchema>

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
  const entries = await inTurns(files, async ({ path, id }) => {
    const known = list[path]
    const isThere = known?.id === id && (await traceOf(join(folder, path))) === known.trace
    return [path, isThere ? known : { id, trace: await write(objects, folder, { path, id }) }] as const
  })
  await replace(folder, LIST, JSON.stringify(Object.fromEntries(entries)))
}

/** A link at the folder's place would carry what we write, and remove, to another place on the machine. */
const makeOwnFolder = async (folder: string) => {
  const found = await lstat(folder).catch(() => undefined)
  if (found && !found.isDirectory()) await rm(folder)
  await mkdir(folder, { recursive: true })
}

const readList = async (folder: string): Promise<List> => {
  try {
    return listSchema.parse(JSON.parse(await readFile(join(folder, LIST), 'utf8')))
  } catch {
    return {}
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
