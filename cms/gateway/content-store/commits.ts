import type { Git } from './git.ts'
import { GitFailed, SERVICE } from './git.ts'
import { Kept } from './kept.ts'
import type { Objects } from './objects.ts'

/** The signed-in person as commits name them. */
export interface Author {
  name: string
  email: string
}

/** One version of a file. */
export interface Version {
  commit: string
  by: string
  /** ISO 8601. */
  at: string
  message: string
}

const KEPT_COMMITS = 4000

/** Makes and reads commits; no branch moves here. */
export class Commits {
  readonly #git: Git
  readonly #objects: Objects
  readonly #trees = new Kept<string>(KEPT_COMMITS)
  readonly #ancestors = new Kept<string>(KEPT_COMMITS)

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

  /** Stores a commit and answers its id. */
  write(told: {
    tree: string
    parents: readonly string[]
    author: Author
    message: string
  }): Promise<string> {
    const when = `${Math.floor(Date.now() / 1000)} +0800`
    const author = `${plainName(told.author.name, '编辑')} <${plainName(told.author.email, 'editor@cunkou.invalid')}>`
    const head = [
      `tree ${told.tree}`,
      ...told.parents.map((parent) => `parent ${parent}`),
      `author ${author} ${when}`,
      `committer ${SERVICE.name} <${SERVICE.email}> ${when}`,
    ]
    return this.#objects.writeCommit(`${head.join('\n')}\n\n${told.message.replaceAll('\0', '').trim()}\n`)
  }

  /** The newest commit that both have in their past; nothing when they have none in common. */
  async commonAncestor(one: string, other: string): Promise<string | undefined> {
    const pair = `${one} ${other}`
    const known = this.#ancestors.get(pair)
    if (known) return known
    const printed = await this.#git.run(['merge-base', one, other]).catch(emptyWhenNone)
    const found = printed.toString().trim()
    return found === '' ? undefined : this.#ancestors.set(pair, found)
  }

  /** The versions of a file, newest first. */
  async versions(commit: string, path: string, limit: number): Promise<Version[]> {
    const format = '--format=%H%x1f%an%x1f%aI%x1f%s'
    const printed = await this.#git.run(['log', '-z', format, '-n', String(limit), commit, '--', path])
    return printed.toString().split('\0').filter(Boolean).map(asVersion)
  }
}

/** Git refuses names that are empty or made of marks only, and cannot hold line breaks or angle brackets. */
const plainName = (name: string, instead: string) => {
  const plain = name.replace(/[<>\p{Cc}]/gu, '').trim()
  return /[\p{L}\p{N}]/u.test(plain) ? plain : instead
}

const emptyWhenNone = (failure: unknown) => {
  if (failure instanceof GitFailed && failure.exitCode === 1) return Buffer.of()
  throw failure
}

const asVersion = (line: string): Version => {
  const [commit = '', by = '', at = '', message = ''] = line.split('\x1f')
  return { commit, by, at, message }
}
