import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listReleases, liveRelease } from './live-release.ts'
import { hasSharedFiles, makeSharedFolders, sharedDir } from './shared-files.ts'
import type { NamesStep, StepPlace } from './shared-names.ts'
import { chainOf, foldChain, markCollected, namesOf, readStep } from './shared-names.ts'

/** Nobody knows what the live release names of the shared files, so nothing may be taken away. */
export class NamesUnknown extends Error {}

const keptReleases = (dataDir: string): Set<string> => {
  const live = liveRelease(dataDir)
  return new Set([...listReleases(dataDir), ...(live === undefined ? [] : [live])])
}

/** The place in the chain of the oldest kept release; one without a place shares nothing or is older than all. */
const oldestKept = (dataDir: string, chain: readonly StepPlace[]): number => {
  const numbers = [...keptReleases(dataDir)].map(
    (release) => chain.findLast((place) => place.release === release)?.number ?? 0,
  )
  return Math.min(...numbers)
}

/** Of some names, when each was named again last. */
const namedAgainAt = (names: ReadonlySet<string>, steps: readonly (StepPlace & NamesStep)[]) => {
  const again = new Map<string, number>()
  for (const { number, added } of steps) {
    for (const name of added) if (names.has(name)) again.set(name, number)
  }
  return again
}

/** For the technician: the site is whole, but grows until somebody acts. */
const tellOfDamage = ({ file }: StepPlace) =>
  console.error(
    `${file} 坏了：网站不受影响，但不再用的照片清不掉。请删掉 ${dirname(file)} 这个文件夹，下次发布会重新写。/ ${file} is damaged: the site is whole, but files that no release shows are not removed any more. Delete the folder; the next publish writes it anew.`,
  )

/** The steps whose dropped names are still there, or nothing when one of them is damaged, which is told. */
const openSteps = (chain: readonly StepPlace[]): (StepPlace & NamesStep)[] | undefined => {
  const steps = chain
    .filter(({ isCollected }) => !isCollected)
    .map((place) => ({ ...place, ...readStep(place) }))
  const isRead = (each: StepPlace & Partial<NamesStep>): each is StepPlace & NamesStep => 'added' in each
  if (steps.every(isRead)) return steps
  steps.filter((each) => !isRead(each)).forEach(tellOfDamage)
  return undefined
}

/**
 * Removes the shared things that no kept release names any more: a dropped name goes once no kept release is older than
 * the one that dropped it, unless a later one took it up again. Reads what the last few releases changed and nothing else.
 * No release may be in the making meanwhile: it may take up what is being removed.
 */
export const collectDropped = (dataDir: string): void => {
  const chain = chainOf(dataDir)
  const oldest = oldestKept(dataDir, chain)
  const open = openSteps(chain) ?? []
  const due = open.filter(({ number }) => number <= oldest)
  const again = namedAgainAt(new Set(due.flatMap(({ dropped }) => dropped)), open)
  for (const place of due) {
    for (const name of place.dropped) {
      if ((again.get(name) ?? 0) > place.number) continue
      rmSync(join(sharedDir(dataDir), name), { recursive: true, force: true })
    }
    // Only now: killed before, it is done once more.
    markCollected(place)
  }
  foldChain(dataDir)
}

/**
 * The shared things that the live release names.
 * @throws NamesUnknown when that was not written down or is damaged
 */
export const namesOnShow = (dataDir: string): ReadonlySet<string> => {
  const live = liveRelease(dataDir)
  if (live === undefined || !hasSharedFiles(dataDir, live)) return new Set()
  const names = namesOf(dataDir, live)
  if (names === undefined)
    throw new NamesUnknown(`Nobody knows which shared files the release ${live} names.`)
  return names
}

const sweep = (root: string, folder: string, named: ReadonlySet<string>) => {
  for (const found of readdirSync(join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? found.name : `${folder}/${found.name}`
    if (named.has(name)) continue
    if (found.isDirectory()) sweep(root, name, named)
    else rmSync(join(root, name))
  }
  if (folder !== '' && readdirSync(join(root, folder)).length === 0) rmdirSync(join(root, folder))
}

/**
 * Removes everything below `shared/` but these names, also what killed releases left behind, and looks at each file for it.
 * No release may be in the making meanwhile.
 */
export const sweepShared = (dataDir: string, named: ReadonlySet<string>): void => {
  if (!existsSync(sharedDir(dataDir))) return
  sweep(sharedDir(dataDir), '', named)
  // Links that lead nowhere would stop whoever copies the site.
  makeSharedFolders(dataDir)
}
