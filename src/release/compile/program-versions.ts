import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { z } from 'zod'

/** Written into a compiled program when it is whole: the size in bytes of each of its files. */
const INVENTORY = 'inventory.json'
const inventorySchema = z.record(z.string(), z.number())

const KEPT = 2
const HOUR_IN_MS = 3_600_000

const sizesIn = (folder: string): Record<string, number> =>
  Object.fromEntries(
    globSync('{server,client}/**/*', { cwd: folder })
      .map((path) => [path.replaceAll(sep, '/'), statSync(join(folder, path))] as const)
      .filter(([, found]) => found.isFile())
      .map(([path, { size }]) => [path, size]),
  )

/** Whether a folder holds everything that was compiled into it; a disk that ran full or lost its power may have kept less. */
export const isWhole = (folder: string): boolean => {
  const inventory = join(folder, INVENTORY)
  if (!existsSync(inventory)) return false
  try {
    const written = Object.entries(inventorySchema.parse(JSON.parse(readFileSync(inventory, 'utf8'))))
    const found = sizesIn(folder)
    return written.length > 0 && written.every(([path, size]) => found[path] === size)
  } catch {
    return false
  }
}

/**
 * Gives a freshly compiled folder its final name by one rename. Where another process was faster its result stays, for
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

/** Notes that a version is in use, keeps the one used before it, and removes all others and what a killed process left. */
export const keepLastVersions = (folder: string): void => {
  const now = new Date()
  utimesSync(folder, now, now)
  const outDir = dirname(folder)
  const all = readdirSync(outDir).map((name) => join(outDir, name))
  const [unfinished, versions] = [all.filter(isUnfinished), all.filter((each) => !isUnfinished(each))]
  const old = versions.sort((a, b) => lastUse(b) - lastUse(a)).slice(KEPT)
  const abandoned = unfinished.filter((each) => now.getTime() - lastUse(each) > HOUR_IN_MS)
  for (const each of [...old, ...abandoned]) rmSync(each, { recursive: true, force: true })
}

const isUnfinished = (folder: string) => basename(folder).startsWith('.')
