import { pathToFileURL } from 'node:url'
import type { Version } from './contract.ts'
import type { Parts } from './parts.ts'
import { inTree } from './paths.ts'
import type { Snapshot } from './plumbing/refs.ts'
import { fileId } from './plumbing/tree.ts'

/** The saved versions of an entry's file, published and in drafts, those that have ended included; newest first. */
export const historyOf = async (
  { commits, records }: Parts,
  { published, review, drafts }: Snapshot,
  { key, path, limit }: { key: string; path: string; limit: number },
): Promise<Version[]> => {
  const { ended } = await records.read(review, key)
  const forgotten = await records.forgottenAt(review, key)
  const draft = drafts.get(key)
  const starts = [
    published,
    ...(draft === undefined ? [] : [draft]),
    ...ended,
    ...forgotten.map((commit) => `^${commit}`),
  ]
  return commits.versions(starts, inTree(path), limit)
}

/** The bytes that a file had last before it was taken away. */
export const lastBytesOf = async (
  parts: Parts,
  snapshot: Snapshot,
  { key, path }: { key: string; path: string },
): Promise<string | undefined> => {
  const { commits, trees } = parts
  for (const { version } of await historyOf(parts, snapshot, { key, path, limit: LOOK_BACK })) {
    const id = fileId(await trees.find(await commits.treeOf(version), inTree(path)))
    if (id !== undefined) return id
  }
  return undefined
}

const LOOK_BACK = 20

/**
 * The command that makes the repository anew without its past: what is published, drafts, reviews and uploads stay as they
 * are now, and no earlier version of anything does. The program must be stopped, and every clone and backup be made anew.
 */
export const commandForThePast = (gitDir: string): string => {
  const fresh = `${gitDir}.new`
  const clone = `git clone --mirror --depth 1 --no-single-branch ${quoted(pathToFileURL(gitDir).href)} ${quoted(fresh)}`
  return `${clone} && rm -rf ${quoted(gitDir)} && mv ${quoted(fresh)} ${quoted(gitDir)}`
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
