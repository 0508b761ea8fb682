import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Git } from './git.ts'
import { GitFailed, gitIn } from './git.ts'

/** The content cannot be opened; the message is one sentence in Chinese and one in English, for whoever starts the program. */
export class CannotOpenContent extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'CannotOpenContent'
  }
}

/** The git repository that holds the content, and where in it the content lies. */
export interface Repository {
  git: Git
  /** The repository's top folder, absolute. */
  topDir: string
  /** The content folder, absolute, symbolic links resolved. */
  contentDir: string
  /** Before every content path in the repository: `content/`, or nothing when the content has its own repository. */
  prefix: string
  /** Git's own folder of this work tree (index, HEAD). */
  gitDir: string
  /** Git's own folder shared by all work trees (branches, objects). */
  commonDir: string
  /** Bytes of an object id: 20 or 32. */
  idBytes: number
}

/**
 * Finds the repository of a content folder; makes one in the folder itself when there is none.
 * @throws CannotOpenContent
 */
export const openRepository = async (folder: string): Promise<Repository> => {
  if (!existsSync(folder)) {
    throw new CannotOpenContent(
      `找不到内容文件夹 ${folder}，请检查 CONTENT_DIR。/ The content folder ${folder} does not exist.`,
    )
  }
  const contentDir = await realpath(folder)
  const git = gitIn(contentDir)
  try {
    if (!(await isTracked(git, contentDir))) await makeRepository(git)
    return await describe(contentDir)
  } catch (failure) {
    throw inPlainWords(failure, contentDir)
  }
}

/** A scratch folder that the surrounding checkout ignores is nobody's content: it gets a repository of its own. */
const isTracked = async (git: Git, contentDir: string) => {
  try {
    await git.run(['rev-parse', '--show-toplevel'])
  } catch (failure) {
    if (failure instanceof GitFailed && /not a git repository/.test(failure.stderr)) return false
    throw failure
  }
  const prefix = (await git.run(['rev-parse', '--show-prefix'])).toString().trim()
  if (prefix === '') return true
  return !(await isIgnored(git, contentDir))
}

const isIgnored = async (git: Git, contentDir: string) => {
  try {
    // The one command that does not understand the setting for plain paths; a content folder's name has no wildcards.
    await git.run(['check-ignore', '-q', contentDir], { env: { GIT_LITERAL_PATHSPECS: '0' } })
    return true
  } catch (failure) {
    if (failure instanceof GitFailed && failure.exitCode === 1) return false
    throw failure
  }
}

const makeRepository = async (git: Git) => {
  await git.run(['init', '-q'])
  // Not `init -b`: git before 2.28 does not know it.
  await git.run(['symbolic-ref', 'HEAD', 'refs/heads/main'])
}

const describe = async (contentDir: string): Promise<Repository> => {
  const inContent = gitIn(contentDir)
  const ask = async (flag: string) => (await inContent.run(['rev-parse', flag])).toString().replace(/\n$/, '')
  const [topDir, prefix, gitDir, common, format] = await Promise.all(
    [
      '--show-toplevel',
      '--show-prefix',
      '--absolute-git-dir',
      '--git-common-dir',
      '--show-object-format',
    ].map(ask),
  )
  if (topDir === undefined || gitDir === undefined || common === undefined)
    throw new Error('git rev-parse said nothing')
  return {
    git: gitIn(topDir),
    topDir,
    contentDir,
    prefix: prefix ?? '',
    gitDir,
    commonDir: resolve(contentDir, common),
    idBytes: format === 'sha256' ? 32 : 20,
  }
}

const inPlainWords = (failure: unknown, folder: string) => {
  if (failure instanceof CannotOpenContent) return failure
  if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') {
    return new CannotOpenContent('这台电脑上没有 git，请先安装。/ git is not installed.', failure)
  }
  if (failure instanceof GitFailed && /dubious ownership/.test(failure.stderr)) {
    return new CannotOpenContent(
      `内容文件夹 ${folder} 属于另一个系统用户，git 拒绝读取；请用它的主人来启动，或请技术人员设置 safe.directory。/ Git refuses ${folder}: dubious ownership.`,
      failure,
    )
  }
  return new CannotOpenContent(
    `打不开内容文件夹 ${folder} 的 git 库。/ Cannot open the repository of ${folder}.`,
    failure,
  )
}

/** The gateway's own folder inside git's folder: journal, bytes on their way in, work set aside. */
export const ownFolder = (repository: Repository) => join(repository.gitDir, 'cunkou')
