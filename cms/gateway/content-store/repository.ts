import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotOpenContent } from './outcomes.ts'
import { installHook } from './pushing/tell-pushers.ts'
import { codeOf } from './error-code.ts'
import type { Git } from './plumbing/git.ts'
import { gitIn } from './plumbing/git.ts'
import { removeHalfWritten } from './plumbing/loose-objects.ts'
import { OURS, PUBLISHED } from './plumbing/refs.ts'

/** The repository of a county. */
export const gitDirOf = (countyDir: string): string => join(countyDir, 'content.git')

/** Whether a county's content is kept in a folder. */
export const hasCounty = (countyDir: string): boolean => existsSync(join(gitDirOf(countyDir), 'HEAD'))

/** What binds everyone who pushes, whatever they have set for themselves. */
const SETTINGS: readonly [string, string][] = [
  ['core.bare', 'true'],
  ['core.sharedRepository', 'group'],
  ['core.logAllRefUpdates', 'false'],
  ['receive.denyNonFastForwards', 'true'],
  ['receive.denyDeletes', 'true'],
  ['receive.fsckObjects', 'true'],
  ['receive.autogc', 'false'],
  // Not `transfer.`: whoever may clone may fetch drafts, which is how a backup gets them.
  ['receive.hideRefs', OURS.slice(0, -1)],
  ['gc.auto', '0'],
]

/** A pushed `.gitattributes` must not change a byte of what is published. */
const ATTRIBUTES = '* -text -ident -filter -working-tree-encoding\n'

/**
 * Opens a county's repository for its one writer: makes it where there is none, sets what binds every pusher, and removes what
 * a killed predecessor left. @throws CannotOpenContent
 */
export const openRepository = async (countyDir: string): Promise<Git> => {
  const gitDir = gitDirOf(countyDir)
  const git = gitIn(gitDir)
  try {
    if (!(await isComplete(gitDir))) await makeRepository(git, gitDir)
    await removeLeftovers(gitDir)
    await bind(git, gitDir)
    await installHook(gitDir)
    return git
  } catch (failure) {
    if (codeOf(failure) === 'ENOSPC') throw failure
    if (codeOf(failure) === 'ENOENT' && String(failure).includes('spawn git')) throw noGit(failure)
    throw new CannotOpenContent(`打不开内容库 ${gitDir}。/ Cannot open the repository ${gitDir}.`, failure)
  }
}

const noGit = (failure: unknown) =>
  new CannotOpenContent('这台电脑上没有 git，请先安装。/ git is not installed.', failure)

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const isComplete = async (gitDir: string) => {
  const parts = ['HEAD', 'objects', 'refs'].map((name) => exists(join(gitDir, name)))
  return (await Promise.all(parts)).every(Boolean)
}

const makeRepository = async (git: Git, gitDir: string) => {
  await mkdir(gitDir, { recursive: true })
  // No template: hooks and samples of the machine are nobody's wish here. Said again after a kill, it does no harm.
  await git.run(['init', '-q', '--bare', '--template=', '--shared=group'])
  await git.run(['symbolic-ref', 'HEAD', PUBLISHED])
  if (process.platform !== 'win32') await chmod(gitDir, 0o2775)
}

const bind = async (git: Git, gitDir: string) => {
  const printed = await git.run(['config', '--local', '--list', '-z'])
  const present = new Map(
    printed
      .toString()
      .split('\0')
      .map((line) => [line.slice(0, line.indexOf('\n')), line.slice(line.indexOf('\n') + 1)]),
  )
  for (const [name, value] of SETTINGS) {
    // Git answers names in lower case; `shared=group` is kept as a number.
    const known = present.get(name.toLowerCase())
    if (known !== value && !(known === '1' && value === 'group'))
      await git.run(['config', '--local', '--replace-all', name, value])
  }
  await mkdir(join(gitDir, 'info'), { recursive: true })
  const file = join(gitDir, 'info/attributes')
  if ((await readFile(file, 'utf8').catch(() => '')) === ATTRIBUTES) return
  await writeFile(`${file}.new`, ATTRIBUTES)
  await rename(`${file}.new`, file)
}

/** Locks and half-written objects; the county's lock is ours, so only a push that is just ending can still hold one. */
const removeLeftovers = async (gitDir: string) => {
  await removeHalfWritten(join(gitDir, 'objects'))
  await removeStaleLocks(gitDir)
}

/** Removes locks that nobody moves for longer than a push lasts: their holder was killed. @returns whether there were any */
export const removeStaleLocks = async (gitDir: string): Promise<boolean> => {
  const locks = [...(await locksIn(gitDir)), ...(await locksBelow(join(gitDir, 'refs')))]
  if (locks.length === 0) return false
  const before = await Promise.all(locks.map(traceOf))
  await pause(PUSH_ENDS_IN_MS)
  for (const [index, lock] of locks.entries()) {
    if ((await traceOf(lock)) === before[index]) await rm(lock, { force: true })
  }
  return true
}

/** A push holds the lock of a branch for milliseconds. Waited for, and not read off the clock, which may be set meanwhile. */
const PUSH_ENDS_IN_MS = 1000

const traceOf = async (path: string) => {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found && `${found.ino} ${found.mtimeNs}`
}

const locksIn = async (gitDir: string) => {
  const names = await readdir(gitDir)
  return names.filter((name) => name.endsWith('.lock')).map((name) => join(gitDir, name))
}

const locksBelow = async (folder: string) => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((file) => file.isFile() && file.name.endsWith('.lock'))
    .map((file) => join(file.parentPath, file.name))
}
