import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What a release changed of the files that stand in its own folder, against the release that it was copied from:
 * `releases/<id>.changes.json`. By it an old folder is brought up to the newest release without looking at all files.
 */
const ownChanges = z.object({
  from: z.string(),
  /** Paths in the release, written anew, removed or linked. */
  paths: z.array(z.string()),
})

const ENDING = '.changes.json'

const changesFile = (dataDir: string, release: string) => join(dataDir, 'releases', `${release}${ENDING}`)

/** Writes down what a release changed; one that was made from nothing has no such record. */
export const writeOwnChanges = (
  dataDir: string,
  release: string,
  from: string,
  paths: Iterable<string>,
): void => writeFileSync(changesFile(dataDir, release), JSON.stringify({ from, paths: [...paths] }))

/** The releases that have such a record, also those that were never finished. */
export const releasesWithChanges = (dataDir: string): string[] =>
  readdirSync(join(dataDir, 'releases'))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))

/** Removes the record, with the release. */
export const removeOwnChanges = (dataDir: string, release: string): void =>
  rmSync(changesFile(dataDir, release), { force: true })

const readOwnChanges = (dataDir: string, release: string) => {
  try {
    return ownChanges.safeParse(JSON.parse(readFileSync(changesFile(dataDir, release), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** A release and all that it goes back to, nearest first, each with what the one before it in the list changed. */
const lineOf = (dataDir: string, release: string) => {
  const line: { release: string; paths: readonly string[] }[] = [{ release, paths: [] }]
  const seen = new Set([release])
  for (let at: string | undefined = release; at !== undefined;) {
    const changes = readOwnChanges(dataDir, at)
    if (changes === undefined || seen.has(changes.from)) break
    line.push({ release: changes.from, paths: changes.paths })
    seen.add(changes.from)
    at = changes.from
  }
  return line
}

/** The paths at which two releases may differ, or nothing when that is not known. */
export const pathsBetween = (dataDir: string, one: string, other: string): Set<string> | undefined => {
  const [first, second] = [lineOf(dataDir, one), lineOf(dataDir, other)]
  const met = first.findIndex(({ release }) => second.some((each) => each.release === release))
  const common = first[met]?.release
  if (common === undefined) return undefined
  const back = second.slice(0, second.findIndex(({ release }) => release === common) + 1)
  return new Set([...first.slice(0, met + 1), ...back].flatMap(({ paths }) => paths))
}
