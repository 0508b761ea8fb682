import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isSharedAddress } from '../../src/release/switch/shared-files.ts'

/** A release says in this file of itself which one it is. */
const OWN_NAME = 'release.json'

/** Every file of a folder with a hash of its bytes. */
export const fileHashes = (folder: string): Map<string, string> => {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((found) => found.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}

/** Every file of a release by its address; folders that all releases share are followed. */
const filesOf = (folder: string, prefix = ''): string[] =>
  readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = posix.join(prefix, name)
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path]
  })

const isSame = (one: string, other: string) => readFileSync(one).equals(readFileSync(other))

/**
 * The files in which a release differs from another that was made from nothing, each with how; empty when they are the same
 * byte for byte. In the shared folders the first may hold more: what other releases name.
 */
export const differences = (release: string, fromNothing: string): string[] => {
  const [first, second] = [release, fromNothing].map((folder) => new Set(filesOf(folder))) as [Set<string>, Set<string>]
  const names = [...first.union(second)].filter((name) => name !== OWN_NAME).sort()
  return names.flatMap((name) => {
    if (!second.has(name)) return isSharedAddress(name) ? [] : [`${name} only in the first`]
    if (!first.has(name)) return [`${name} only in the second`]
    return isSame(join(release, name), join(fromNothing, name)) ? [] : [`${name} differs`]
  })
}
