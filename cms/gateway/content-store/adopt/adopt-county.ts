import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotOpenContent } from '../outcomes.ts'
import { lockCounty } from '../county-lock.ts'
import { fillFrom } from '../fill.ts'
import type { Git } from '../plumbing/git.ts'
import { gitIn } from '../plumbing/git.ts'
import { OURS, PUBLISHED, readSnapshot, UPLOADS } from '../plumbing/refs.ts'
import { gitDirOf, hasCounty, openRepository } from '../repository.ts'
import type { Adopted } from './adopted.ts'
import type { RecordOf } from './earlier-drafts.ts'
import { bringHere } from './bring-here.ts'
import { looksLikeContent } from './content-place.ts'
import { readSource } from './source.ts'
import { ADOPTED, takeOver } from './take-over.ts'

/** What is taken over, and where to. */
export interface Adoption {
  countyDir: string
  /** A folder, absolute, or the address of a git repository. */
  source: string
  /** Puts a review record of the earlier version into the present shape; the review room knows both. */
  recordOf: RecordOf
}

/** Half a county lies here while it is taken over; a kill leaves it to the next one. */
const HALF_DONE = '.adopting'

/**
 * Takes an existing county over into a place that has none: all of it, or nothing. The source is only read.
 * @throws CannotOpenContent with a sentence for whoever typed the command
 */
export const adoptCounty = async ({ countyDir, source, recordOf }: Adoption): Promise<Adopted> => {
  if (hasCounty(countyDir)) throw thereIsOne(countyDir)
  const lock = lockCounty(countyDir)
  const halfDone = join(countyDir, HALF_DONE)
  try {
    if (hasCounty(countyDir)) throw thereIsOne(countyDir)
    await rm(halfDone, { recursive: true, force: true })
    const git = await openRepository(halfDone)
    const left = await fill({ git, halfDone, source, recordOf })
    const adopted = { ...(await countIn(git)), left }
    // What a start that was cut short has left there has no content.
    await rm(gitDirOf(countyDir), { recursive: true, force: true })
    await rename(gitDirOf(halfDone), gitDirOf(countyDir))
    return adopted
  } finally {
    await rm(halfDone, { recursive: true, force: true })
    lock.release()
  }
}

const thereIsOne = (countyDir: string) =>
  new CannotOpenContent(
    `${countyDir} 里已经有一个县的内容，没有动它。要换成别的，请先停掉程序，把它移开：mv "${countyDir}" "${countyDir}-old"。/ There is a county in ${countyDir} already; nothing was changed. Stop the program and move it aside first: mv "${countyDir}" "${countyDir}-old"`,
  )

interface Filling extends Pick<Adoption, 'source' | 'recordOf'> {
  git: Git
  halfDone: string
}

const NOTHING_LEFT: Adopted['left'] = { branches: [], links: [] }

const fill = async ({ git, halfDone, source, recordOf }: Filling): Promise<Adopted['left']> => {
  const brought = await bringHere(source, join(halfDone, 'source.git'))
  if (!brought) {
    await fillFromPlain(git, source)
    return NOTHING_LEFT
  }
  const found = await readSource(gitIn(brought.gitDir), brought.folder)
  if (found === 'not under git') {
    await fillFromPlain(git, source)
    return NOTHING_LEFT
  }
  const left = await takeOver(found, recordOf)
  const refs = [`+${ADOPTED}main:${PUBLISHED}`, `+${ADOPTED}cunkou/*:${OURS}*`]
  // A copy of what is reachable, and of nothing else: programs and other branches stay behind.
  await git.run(['fetch', '-q', '--no-tags', '--update-shallow', brought.gitDir, ...refs])
  return left
}

const fillFromPlain = async (git: Git, folder: string) => {
  if (!looksLikeContent(folder)) throw noContent(folder)
  await fillFrom(git, folder)
}

const noContent = (source: string) =>
  new CannotOpenContent(
    `${source} 里没有村口的内容（找不到 site.yml），没有收。请指向放内容的文件夹，或写完整的 git 地址。/ There is no content in ${source} (no site.yml); nothing was taken.`,
  )

const countIn = async (git: Git): Promise<Omit<Adopted, 'left'>> => {
  const snapshot = await readSnapshot(git)
  if (!snapshot) throw new Error('nothing was published by what was taken over')
  const list = async (at: string) =>
    (await git.run(['ls-tree', '-r', '-z', '--name-only', at])).toString().split('\0').filter(Boolean)
  return {
    files: await list(PUBLISHED),
    versions: Number(await git.run(['rev-list', '--count', PUBLISHED])),
    drafts: snapshot.drafts.size,
    uploads: snapshot.uploads === undefined ? 0 : (await list(UPLOADS)).length,
  }
}
