import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectionNames } from '../../../src/model/collection-names.ts'
import type { EditionHistory, FileTimes } from '../../../src/model/edition-history.ts'
import { EDITION_HISTORY_FILE, editionLines, readEditionLines } from '../../../src/model/edition-history.ts'
import type { Git } from './plumbing/git.ts'

type Times = Map<string, FileTimes>

/** One step of what is published, with the entries it changed. */
interface Step {
  at: number
  isFirst: boolean
  changes: { kind: string; path: string }[]
}

/**
 * Tells beside an edition that is laid out when each of its entries changed. What was told of an earlier edition is carried
 * on, so that a publish reads the few steps since and not the whole past.
 * @param paths the files of the edition
 */
export const writeHistory = async (
  git: Git,
  folder: string,
  edition: string,
  paths: readonly string[],
): Promise<EditionHistory> => {
  const known = await readKnown(folder)
  if (known?.isWhole && known.edition === edition) return known
  const since = known && (await stepsBetween(git, known.edition, edition))
  const times: Times = new Map(since ? known.files : [])
  for (const step of since ?? (await stepsOf(git, edition))) note(times, step)
  const files = new Map(paths.filter(isTold).flatMap((path) => entryOf(times, path)))
  await replace(join(folder, EDITION_HISTORY_FILE), editionLines(edition, files))
  return { edition, files, isWhole: true }
}

/**
 * The same at the cost of what changed, where what was told last still lies there.
 * @param known what was told last
 * @param isThere whether the edition has a file
 * @returns nothing when the one edition did not lead to the other
 */
export const carryHistoryOn = async (
  git: Git,
  folder: string,
  known: EditionHistory,
  edition: string,
  isThere: (path: string) => Promise<boolean>,
): Promise<EditionHistory | undefined> => {
  const steps = await stepsBetween(git, known.edition, edition)
  if (!steps) return undefined
  const files: Times = new Map(known.files)
  for (const step of steps) note(files, step)
  const changed = new Set(steps.flatMap(({ changes }) => changes.map(({ path }) => path)).filter(isTold))
  for (const path of changed) if (!(await isThere(path))) files.delete(path)
  const lines = [...changed].map((path) => [path, files.get(path)] as const)
  await appendFile(join(folder, EDITION_HISTORY_FILE), editionLines(edition, lines))
  return { edition, files, isWhole: true }
}

const readKnown = async (folder: string): Promise<EditionHistory | undefined> => {
  try {
    return readEditionLines(await readFile(join(folder, EDITION_HISTORY_FILE), 'utf8'))
  } catch {
    // Not there yet: the past is read again.
    return undefined
  }
}

/** The steps from one edition to another; nothing where the one was not what was published on the way to the other. */
const stepsBetween = async (git: Git, earlier: string, later: string): Promise<Step[] | undefined> =>
  (await leadsTo(git, earlier, later)) ? stepsOf(git, `${earlier}..${later}`) : undefined

/** One that came by a merge was never what is published. */
const leadsTo = async (git: Git, earlier: string, later: string): Promise<boolean> => {
  try {
    const printed = await git.run(['rev-list', '--first-parent', '--parents', `${earlier}..${later}`])
    const [, parent] = printed.toString().trimEnd().split('\n').at(-1)?.split(' ') ?? []
    return parent === earlier
  } catch {
    // The past was dropped: what was told of it cannot be carried on.
    return false
  }
}

const MARK = '\x1e'

/** The steps of what is published, oldest first; what a merge brought along counts as one step. */
const stepsOf = async (git: Git, range: string): Promise<Step[]> => {
  const options = ['--first-parent', '-m', '--no-renames', '--name-status', '-z', `--format=${MARK}%ct %P`]
  const printed = await git.run(['log', ...options, range, '--', ...collectionNames])
  return printed.toString().split(MARK).slice(1).map(asStep).toReversed()
}

const asStep = (text: string): Step => {
  const [head = '', ...rest] = text.split('\0').filter(Boolean)
  const [at, parent = ''] = head.split(' ')
  const changes = rest.flatMap((kind, index) =>
    index % 2 === 0 ? [{ kind: kind.trim(), path: rest[index + 1] ?? '' }] : [],
  )
  return { at: Number(at), isFirst: parent === '', changes }
}

/** What was taken away and comes again is published anew: nothing of what is gone is kept here. */
const note = (times: Times, { at, isFirst, changes }: Step): void => {
  for (const { kind, path } of changes) {
    const before = times.get(path)
    const first = before === undefined ? (isFirst ? null : at) : before.first
    if (kind === 'D') times.delete(path)
    else times.set(path, { first, last: Math.max(at, before?.last ?? 0) })
  }
}

const isTold = (path: string): boolean => path.endsWith('.md')

const entryOf = (times: Times, path: string): [string, FileTimes][] => {
  const found = times.get(path)
  return found === undefined ? [] : [[path, found]]
}

/** A file that is there is whole. */
const replace = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}
