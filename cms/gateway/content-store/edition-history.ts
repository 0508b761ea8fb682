import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectionNames } from '../../../src/model/collection-names.ts'
import type { EditionHistory, FileTimes } from '../../../src/model/edition-history.ts'
import { EDITION_HISTORY_FILE, editionHistory } from '../../../src/model/edition-history.ts'
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
): Promise<void> => {
  const known = await readKnown(folder)
  if (known?.edition === edition) return
  const isCarriedOn = known !== undefined && (await leadsTo(git, known.edition, edition))
  const times: Times = new Map(isCarriedOn ? Object.entries(known.files) : [])
  const range = isCarriedOn ? `${known.edition}..${edition}` : edition
  for (const step of await stepsOf(git, range)) note(times, step)
  const files = Object.fromEntries(paths.flatMap((path) => entryOf(times, path)))
  await replace(join(folder, EDITION_HISTORY_FILE), { edition, files })
}

const readKnown = async (folder: string): Promise<EditionHistory | undefined> => {
  try {
    return editionHistory.parse(JSON.parse(await readFile(join(folder, EDITION_HISTORY_FILE), 'utf8')))
  } catch {
    // Not there yet or half gone: the past is read again.
    return undefined
  }
}

/** Whether an edition was what was published once, on the way to another; one that came by a merge was not. */
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

const entryOf = (times: Times, path: string): [string, FileTimes][] => {
  const found = path.endsWith('.md') ? times.get(path) : undefined
  return found === undefined ? [] : [[path, found]]
}

/** A file that is there is whole. */
const replace = async (file: string, history: EditionHistory): Promise<void> => {
  await writeFile(`${file}.new`, JSON.stringify(history))
  await rename(`${file}.new`, file)
}
