import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackedObject } from './pack.ts'
import { packOf } from './pack.ts'
import { compressed } from './compressed.ts'
import { codeOf } from '../error-code.ts'

/** Objects are never changed. */
const READ_ONLY = 0o444
/** Everyone of the county's group may add objects. */
const GROUP_FOLDER = 0o2775
/** Named as git names them, so that its own cleaning knows them, and after us, so that ours does. */
const HALF_WRITTEN = 'tmp_obj_cunkou_'
const HALF_PACKED = 'tmp_cunkou_'

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
    await writeFile(half, await compressed(bytes), { flush: true, mode: READ_ONLY })
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
  if (process.platform !== 'win32') await flush(folder, 'r')
}

/** Brings a file to the disk, if there is one. */
export const flushFile = (path: string): Promise<void> => flush(path, 'r+')

const flush = async (path: string, mode: 'r' | 'r+') => {
  const handle = await open(path, mode).catch((reason: unknown) => {
    if (codeOf(reason) === 'ENOENT') return undefined
    throw reason
  })
  await handle?.sync().finally(() => handle.close())
}

/** Writes objects as one pack; its index comes last and makes it known. When it returns they survive a power cut. */
export const writePack = async (folder: string, objects: readonly PackedObject[]): Promise<void> => {
  const { name, pack, index } = await packOf(objects)
  const packs = join(folder, 'pack')
  await makeFolder(packs)
  const files = [
    { bytes: pack, as: `pack-${name}.pack` },
    { bytes: index, as: `pack-${name}.idx` },
  ].map((file) => ({ ...file, half: join(packs, `${HALF_PACKED}${file.as}`) }))
  await Promise.all(files.map(({ half, bytes }) => writeFile(half, bytes, { flush: true, mode: READ_ONLY })))
  for (const { half, as } of files) await rename(half, join(packs, as))
  await flushFolder(packs)
}

/** Removes what a killed writer had not finished; only for whoever is the county's one writer. */
export const removeHalfWritten = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!/^([0-9a-f]{2}|pack)$/.test(name)) continue
    const files = await readdir(join(folder, name))
    for (const file of files.filter((each) => each.startsWith(HALF_WRITTEN) || each.startsWith(HALF_PACKED)))
      await rm(join(folder, name, file), { force: true })
  }
}
