import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { GitFailed } from './git.ts'
import type { Repository } from './repository.ts'
import { CannotOpenContent, ownFolder } from './repository.ts'

/**
 * Makes sure that HEAD is a branch which holds the content: a new repository, or a folder that nobody has committed yet,
 * gets one commit with the content folder as it is. @throws CannotOpenContent when HEAD is on no branch
 */
export const ensureCommitted = async (repository: Repository): Promise<void> => {
  const branch = await branchOf(repository)
  const head = await headOf(repository)
  if (head !== undefined && (await holdsContent(repository, head))) return
  await commitContent(repository, branch, head)
}

const branchOf = async ({ git, topDir }: Repository) => {
  try {
    return (await git.run(['symbolic-ref', '-q', 'HEAD'])).toString().trim()
  } catch (failure) {
    throw new CannotOpenContent(
      `内容库 ${topDir} 现在没有停在任何分支上（detached HEAD），不知道该往哪里发布；请技术人员先执行 git switch 主分支名。/ HEAD of ${topDir} is detached.`,
      failure,
    )
  }
}

const headOf = async ({ git }: Repository) => {
  try {
    return (await git.run(['rev-parse', '-q', '--verify', 'HEAD^{commit}'])).toString().trim()
  } catch (failure) {
    if (failure instanceof GitFailed) return undefined
    throw failure
  }
}

const holdsContent = async ({ git, prefix }: Repository, head: string) =>
  prefix === '' || (await git.run(['ls-tree', '-z', head, '--', prefix.slice(0, -1)])).length > 0

const commitContent = async (repository: Repository, branch: string, head: string | undefined) => {
  const { git, contentDir } = repository
  const index = join(ownFolder(repository), 'first-commit.index')
  const env = { GIT_INDEX_FILE: index }
  await mkdir(ownFolder(repository), { recursive: true })
  // A kill may have left both the index and its lock.
  for (const left of [index, `${index}.lock`]) await rm(left, { force: true })
  await git.run(head === undefined ? ['read-tree', '--empty'] : ['read-tree', head], { env })
  await git.run(['add', '-A', '--', contentDir], { env })
  const tree = (await git.run(['write-tree'], { env })).toString().trim()
  const parents = head === undefined ? [] : ['-p', head]
  const commit = (await git.run(['commit-tree', tree, ...parents, '-m', '收入内容文件夹里已有的内容']))
    .toString()
    .trim()
  await git.run(['update-ref', branch, commit, head ?? '0'.repeat(commit.length)])
  await git.run(['add', '-A', '--', contentDir])
  await rm(index, { force: true })
}
