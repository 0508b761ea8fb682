import { join } from 'node:path'
import { CannotOpenContent } from '../outcomes.ts'
import { Commits } from '../plumbing/commits.ts'
import type { Git } from '../plumbing/git.ts'
import { GitFailed } from '../plumbing/git.ts'
import { Objects } from '../plumbing/objects.ts'
import { folderId } from '../plumbing/tree.ts'
import { Trees } from '../plumbing/trees.ts'
import { contentPlace } from './content-place.ts'

/** A copy of somebody's repository, opened. */
export interface Source {
  git: Git
  objects: Objects
  trees: Trees
  commits: Commits
  /** The branch that is taken for what is published, and where it stands. */
  branch: string
  head: string
  /** Where the content lies: `content`, or nothing for the top. */
  place: string
  /** Commits by ref. */
  refs: ReadonlyMap<string, string>
}

/**
 * Reads what a repository has. The branch that HEAD names counts as published.
 * @returns whether the folder that was named is not under git at all
 * @throws CannotOpenContent
 */
export const readSource = async (git: Git, named: string): Promise<Source | 'not under git'> => {
  const gitDir = (await git.run(['rev-parse', '--absolute-git-dir'])).toString().trim()
  const objects = new Objects(git, join(gitDir, 'objects'))
  const trees = new Trees(objects)
  const commits = new Commits(git, objects)
  try {
    const { branch, head } = await publishedIn(git)
    const place = await contentPlace(trees, await commits.treeOf(head), named)
    if (place !== undefined)
      return { git, objects, trees, commits, branch, head, place, refs: await refsIn(git) }
  } catch (reason) {
    objects.close()
    throw reason
  }
  objects.close()
  return 'not under git'
}

/** The content's folder in a commit; nothing where that commit has none. */
export const contentOf = async ({ trees, commits, place }: Source, commit: string) => {
  const top = await commits.treeOf(commit)
  return place === '' ? top : folderId(await trees.find(top, place))
}

const publishedIn = async (git: Git) => {
  const ask = async (...args: string[]) => (await git.run(args)).toString().trim()
  try {
    const branch = await ask('symbolic-ref', '-q', 'HEAD')
    const head = await ask('rev-parse', '-q', '--verify', 'HEAD^{commit}')
    if (head.length === SHA1_LETTERS) return { branch, head }
  } catch (failure) {
    if (!(failure instanceof GitFailed)) throw failure
  }
  throw new CannotOpenContent(
    '这个内容库没有停在有内容的分支上（或不是常用的 sha1 格式），不知道哪些算已发布，没有收。请先在那里执行 git switch 主分支名。/ HEAD of this repository is on no branch with commits (or its ids are not sha1); nothing was taken.',
  )
}

const SHA1_LETTERS = 40

const refsIn = async (git: Git) => {
  const printed = await git.run(['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)'])
  const lines = printed.toString().split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [, id = '', ref = ''] = line.split(' ')
      return [ref, id] as const
    }),
  )
}
