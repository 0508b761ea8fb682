import type { Author, Deed, Version } from '../contract.ts'
import type { Git } from './git.ts'
import { GitFailed, SERVICE } from './git.ts'
import { Kept } from '../kept.ts'
import type { Objects } from './objects.ts'

const KEPT_COMMITS = 20_000

/** What a commit is made of. */
export interface NewCommit {
  tree: string
  parents: readonly (string | undefined)[]
  deed: Deed
  /** Lines below the message, for whoever repairs what a kill interrupted. */
  trailers?: readonly string[]
}

/** A file that a commit took away. */
export interface Removal {
  /** The commit in which it still was. */
  before: string
  by: string
  at: string
  path: string
}

/** Makes and reads commits; no ref moves here. */
export class Commits {
  readonly #git: Git
  readonly #objects: Objects
  readonly #trees = new Kept<string>(KEPT_COMMITS)

  constructor(git: Git, objects: Objects) {
    this.#git = git
    this.#objects = objects
  }

  /** The folder of a commit. */
  async treeOf(commit: string): Promise<string> {
    const known = this.#trees.get(commit)
    if (known) return known
    const object = await this.#objects.read(commit)
    const text = object?.type === 'commit' ? object.data.toString('latin1') : ''
    const tree = /^tree ([0-9a-f]+)$/m.exec(text)?.[1]
    if (tree === undefined) throw new Error(`no commit ${commit} in the repository`)
    return this.#trees.set(commit, tree)
  }

  /** Who made a commit, and when. */
  async savedBy(commit: string): Promise<{ by: string; at: string }> {
    const text = (await this.#objects.read(commit))?.data.toString('utf8') ?? ''
    const [, by = '', seconds = '0'] = /^author (.*) <.*> (\d+) [+-]\d{4}$/m.exec(text) ?? []
    return { by: nameShown(by), at: new Date(Number(seconds) * 1000).toISOString() }
  }

  /** Takes a commit in and answers its id. */
  hold({ tree, parents, deed, trailers = [] }: NewCommit): string {
    const when = `${Math.floor(Date.now() / 1000)} +0800`
    const head = [
      `tree ${tree}`,
      ...parents.flatMap((parent) => (parent === undefined ? [] : [`parent ${parent}`])),
      `author ${signature(deed.by)} ${when}`,
      `committer ${SERVICE.name} <${SERVICE.email}> ${when}`,
    ]
    // One line: what follows it is ours, and a title from outside must not pass for it.
    const message = deed.message.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    const text = [message, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n')
    const id = this.#objects.hold('commit', Buffer.from(`${head.join('\n')}\n\n${text}\n`))
    this.#trees.set(id, tree)
    return id
  }

  /** The commits that changed a file, newest first. */
  async versions(starts: readonly string[], path: string, limit: number): Promise<Version[]> {
    if (starts.length === 0) return []
    const format = '--format=%H%x1f%an%x1f%aI%x1f%s'
    // A draft that has been forgotten in the past too is no start any more.
    const options = ['-z', '--date-order', '--ignore-missing', format, '-n', String(limit)]
    const args = ['log', ...options, ...starts, '--', path]
    const printed = await this.#git.run(args)
    return printed.toString().split('\0').filter(Boolean).map(asVersion)
  }

  /** The files that a branch lost since a moment, newest first; a file that only got another name is not lost. */
  async removalsSince(start: string, since: Date): Promise<Removal[]> {
    const format = '--format=%x1e%P%x1f%an%x1f%aI'
    const what = ['-m', '--first-parent', '--find-renames', '--diff-filter=D', '--name-only', '-z']
    const printed = await this.#git.run(['log', ...what, sinceOption(since), format, start])
    return printed.toString().split('\x1e').slice(1).flatMap(asRemovals)
  }

  /** The whole messages of a branch since a moment, newest first. */
  async messagesSince(start: string, since: Date): Promise<Version[]> {
    const format = '--format=%H%x1f%an%x1f%aI%x1f%B'
    const printed = await this.#git.run(['log', '--first-parent', '-z', sinceOption(since), format, start])
    return printed.toString().split('\0').filter(Boolean).map(asVersion)
  }

  /** Whether a commit is another one or lies in its past. */
  async isIn(commit: string, newer: string): Promise<boolean> {
    try {
      await this.#git.run(['merge-base', '--is-ancestor', commit, newer])
      return true
    } catch (failure) {
      if (failure instanceof GitFailed) return false
      throw failure
    }
  }
}

const sinceOption = (moment: Date) => `--since=${moment.toISOString()}`

/** A commit with its lost files, as `git log` prints them: a head, then the paths. */
const asRemovals = (printed: string): Removal[] => {
  const [head = '', ...paths] = printed.split('\0')
  const [parents = '', by = '', at = ''] = head.split('\x1f')
  const before = parents.split(' ')[0] ?? ''
  return paths
    .map((path) => path.replace(/^\n/, ''))
    .filter((path) => path !== '')
    .map((path) => ({ before, by: nameShown(by), at, path }))
}

const signature = ({ name, email }: Author) =>
  `${plainName(name, '编辑')} <${plainName(email, 'editor@cunkou.invalid')}>`

/** Git refuses names that are empty or made of marks only, and cannot hold line breaks or angle brackets. */
const plainName = (name: string, instead: string) => {
  const plain = name.replace(/[<>\p{Cc}]/gu, '').trim()
  return /[\p{L}\p{N}]/u.test(plain) ? plain : instead
}

/** What the program has committed by itself, such as the first filling of a county, is nobody's deed. */
const nameShown = (author: string) => (author === SERVICE.name ? '系统' : author)

const asVersion = (line: string): Version => {
  const [version = '', by = '', at = '', message = ''] = line.split('\x1f')
  return { version, by: nameShown(by), at, message }
}
