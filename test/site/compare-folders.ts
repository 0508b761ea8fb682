import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** The files in which two releases differ, each with how; empty when they are the same byte for byte. */
export const differences = (one: string, other: string): string[] => {
  const [first, second] = [fileHashes(one), fileHashes(other)]
  const names = [...new Set([...first.keys(), ...second.keys()])].filter((name) => name !== OWN_NAME).sort()
  return names.flatMap((name) => {
    if (!second.has(name)) return [`${name} only in the first`]
    if (!first.has(name)) return [`${name} only in the second`]
    return first.get(name) === second.get(name) ? [] : [`${name} differs`]
  })
}
