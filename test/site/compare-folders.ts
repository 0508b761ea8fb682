import { hash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isSharedAddress } from '../../src/release/switch/shared-files.ts'

/** A release says in this file of itself which one it is. */
const OWN_NAME = 'release.json'

const followed = (path: string) => statSync(path).isDirectory()

/** Every file of a release by its address. @param isFolder says whether what lies there is gone into */
const filesOf = (folder: string, isFolder = followed, prefix = ''): string[] =>
  readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = posix.join(prefix, name)
    if (isFolder(join(folder, path))) return filesOf(folder, isFolder, path)
    return lstatSync(join(folder, path)).isFile() ? [path] : []
  })

/** Every file that readers may get from a release, those in shared folders included: `reports/index.html`. */
export const filesServed = (release: string): string[] => filesOf(release)

const hashesOf = (folder: string, files: readonly string[]) =>
  new Map(files.map((file) => [file, hash('sha256', readFileSync(join(folder, file)))]))

/** Every file of a release's own with a hash of its bytes; the folders that all releases share are none of its own. */
export const fileHashes = (folder: string): Map<string, string> =>
  hashesOf(
    folder,
    filesOf(folder, (path) => lstatSync(path).isDirectory()),
  )

/** Every file that readers may get from a release with a hash of its bytes, those in shared folders included. */
export const readersHashes = (folder: string): Map<string, string> => hashesOf(folder, filesOf(folder))

const isSame = (one: string, other: string) => readFileSync(one).equals(readFileSync(other))

/**
 * The files in which a release differs from another that was made from nothing, each with how; empty when they are the same
 * byte for byte. In the shared folders the first may hold more: what other releases name.
 */
export const differences = (release: string, fromNothing: string): string[] => {
  const [first, second] = [new Set(filesOf(release)), new Set(filesOf(fromNothing))]
  const names = [...new Set([...first, ...second])].filter((name) => name !== OWN_NAME).sort()
  return names.flatMap((name) => {
    if (!second.has(name)) return isSharedAddress(name) ? [] : [`${name} only in the first`]
    if (!first.has(name)) return [`${name} only in the second`]
    return isSame(join(release, name), join(fromNothing, name)) ? [] : [`${name} differs`]
  })
}
