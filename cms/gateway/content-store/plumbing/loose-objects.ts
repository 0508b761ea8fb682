import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { codeOf } from '../error-code.ts'

const compressed = promisify(deflate)

/** Photos are compressed already; folder lists are half random numbers. */
const FAST = { level: 1 }
/** Objects are never changed. */
const READ_ONLY = 0o444
/** Everyone of the county's group may add objects. */
const GROUP_FOLDER = 0o2775
/** Named as git names them, so that its own cleaning knows them, and after us, so that ours does. */
const HALF_WRITTEN = 'tmp_obj_cunkou_'

/** An object with its head, as git counts it. */
export interface LooseObject {
  id: string
  bytes: Buffer
}

/** Writes objects into the repository the way git does, all at once; when it returns they survive a power cut. */
export const writeLoose = async (folder: string, objects: readonly LooseObject[]): Promise<void> => {
  const written = await Promise.all(objects.map((object) => writeOne(folder, object)))
  const folders = new Set(written.filter((path) => path !== undefined).map(dirname))
  await Promise.all([...folders].map(flushFolder))
}

const writeOne = async (folder: string, { id, bytes }: LooseObject): Promise<string | undefined> => {
  const path = join(folder, id.slice(0, 2), id.slice(2))
  if (await isFresh(path)) return undefined
  await makeFolder(dirname(path))
  const half = join(dirname(path), `${HALF_WRITTEN}${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(half, await compressed(bytes, FAST), { flush: true, mode: READ_ONLY })
    await rename(half, path)
  } catch (reason) {
    await rm(half, { force: true })
    throw reason
  }
  return path
}

/** An object that is there already gets a new time, so that git's cleaning does not take it for a forgotten one. */
const isFresh = async (path: string) => {
  const now = new Date()
  try {
    await utimes(path, now, now)
    return true
  } catch (reason) {
    // Written by a colleague of the group: it is theirs to date, and writing it again is harmless.
    if (codeOf(reason) === 'ENOENT' || codeOf(reason) === 'EPERM') return false
    throw reason
  }
}

const makeFolder = async (folder: string) => {
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined && process.platform !== 'win32') await chmod(folder, GROUP_FOLDER)
}

/** A name survives a power cut only with its folder; one that git removed since has no names. Windows flushes no folders. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch((reason: unknown) => {
    if (codeOf(reason) === 'ENOENT') return undefined
    throw reason
  })
  await handle?.sync().finally(() => handle.close())
}

/** Removes what a killed writer had not finished; only for whoever is the county's one writer. */
export const removeHalfWritten = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(name)) continue
    const files = await readdir(join(folder, name))
    for (const file of files.filter((each) => each.startsWith(HALF_WRITTEN)))
      await rm(join(folder, name, file), { force: true })
  }
}
