import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
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
/** Git's own sign for a pack that must not be touched, as it sets it itself while it receives a push. */
const HOLD = '.keep'
const HELD_BY_US = 'cunkou\n'

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
  const written = await compressed(bytes)
  // Git's tidying removes a folder that has just been made and is still empty.
  await writeInto(path, written).catch((reason: unknown) => {
    if (codeOf(reason) !== 'ENOENT') throw reason
    return writeInto(path, written)
  })
  return path
}

const writeInto = async (path: string, bytes: Buffer) => {
  await makeFolder(dirname(path))
  const half = join(dirname(path), `${HALF_WRITTEN}${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(half, bytes, { flush: true, mode: READ_ONLY })
    await rename(half, path)
  } catch (reason) {
    await rm(half, { force: true })
    throw reason
  }
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

/**
 * Writes objects as one pack; its index comes last and makes it known. When it returns they survive a power cut, and until the
 * answered function is called, when refs lead to them, a `git repack` by hand leaves them alone.
 */
export const writePack = async (
  folder: string,
  objects: readonly PackedObject[],
): Promise<() => Promise<void>> => {
  const { name, pack, index } = await packOf(objects)
  const packs = join(folder, 'pack')
  await makeFolder(packs)
  const hold = join(packs, `pack-${name}${HOLD}`)
  const files = [
    { bytes: pack, as: `pack-${name}.pack` },
    { bytes: index, as: `pack-${name}.idx` },
  ].map((file) => ({ ...file, half: join(packs, `${HALF_PACKED}${file.as}`) }))
  try {
    await writeFile(hold, HELD_BY_US)
    await Promise.all(
      files.map(({ half, bytes }) => writeFile(half, bytes, { flush: true, mode: READ_ONLY })),
    )
    for (const { half, as } of files) await rename(half, join(packs, as))
    await flushFolder(packs)
  } catch (reason) {
    // On a full disk what is half there is in the way of everything else.
    await Promise.all([hold, ...files.map(({ half }) => half)].map((path) => rm(path, { force: true })))
    throw reason
  }
  // One that stays behind costs a little room until the next start.
  return () =>
    rm(hold, { force: true }).catch((reason: unknown) => console.warn('内容库的标记没能删掉。', reason))
}

/** Removes what a killed writer had not finished; only for whoever is the county's one writer. */
export const removeHalfWritten = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!/^([0-9a-f]{2}|pack)$/.test(name)) continue
    const files = await readdir(join(folder, name))
    for (const file of files)
      if (await isLeft(join(folder, name), file)) await rm(join(folder, name, file), { force: true })
  }
}

const isLeft = async (folder: string, file: string) => {
  if (file.startsWith(HALF_WRITTEN) || file.startsWith(HALF_PACKED)) return true
  return file.endsWith(HOLD) && (await readFile(join(folder, file), 'utf8').catch(() => '')) === HELD_BY_US
}
