import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'

/** Written into a compiled program when it is whole: the size in bytes of each of its files. */
const INVENTORY = 'inventory.json'
const sizes = z.record(z.string(), z.number())

const KEPT = 2
const HOUR_IN_MS = 3_600_000

const sizesIn = (folder: string): z.infer<typeof sizes> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile() && found.name !== INVENTORY)
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [relative(folder, file), statSync(file).size]),
  )

/** Whether a folder holds all that was compiled into it; a disk that lost its power may have kept less. */
export const isWhole = (folder: string): boolean => {
  try {
    const inventory = sizes.parse(JSON.parse(readFileSync(join(folder, INVENTORY), 'utf8')))
    const found = sizesIn(folder)
    return Object.entries(inventory).every(([file, size]) => found[file] === size)
  } catch {
    return false
  }
}

/**
 * Gives a freshly compiled program its final name by one rename. Where another process was faster its result stays, for
 * both are the same; what lies there broken is replaced.
 */
export const putInPlace = (made: string, folder: string): void => {
  writeFileSync(join(made, INVENTORY), JSON.stringify(sizesIn(made)))
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(made, folder)
  } catch (reason) {
    rmSync(made, { recursive: true, force: true })
    if (!isWhole(folder)) throw reason
  }
}

const lastUse = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0

const isUnfinished = (folder: string) => basename(folder).startsWith('.')

/** Notes that a version is in use and keeps the one used before it; removes others and what killed processes left. */
export const keepLastVersions = (folder: string): void => {
  const now = new Date()
  utimesSync(folder, now, now)
  const all = readdirSync(dirname(folder)).map((name) => join(dirname(folder), name))
  const byUse = all.filter((each) => !isUnfinished(each)).sort((a, b) => lastUse(b) - lastUse(a))
  const abandoned = all.filter((each) => isUnfinished(each) && now.getTime() - lastUse(each) > HOUR_IN_MS)
  for (const each of [...byUse.slice(KEPT), ...abandoned]) rmSync(each, { recursive: true, force: true })
}
