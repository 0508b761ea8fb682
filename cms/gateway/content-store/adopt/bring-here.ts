import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { CannotOpenContent } from '../outcomes.ts'

/** A copy of the repository that was named. */
export interface Brought {
  gitDir: string
  /** The folder in it that was named: `content`, or nothing for the top and where none can be named. */
  folder: string
}

/** Whether a source is written as an address, or as ssh writes one: `git@example.com:county.git`. A drive letter is none. */
export const isGitAddress = (source: string) =>
  /^[a-z][a-z0-9+.-]+:\/\//i.test(source) || /^[^/\\:]{2,}:/.test(source)

/** A checkout, a worktree or a bare repository. */
const isRepository = (folder: string) =>
  existsSync(join(folder, '.git')) ||
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))

const repositoryAbove = (folder: string): string | undefined => {
  if (isRepository(folder)) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryAbove(above)
}

/**
 * Copies the repository that a folder lies in, or that an address names, with everything in it; nothing for a folder
 * that lies in none. No command but the copying itself ever runs in the source, whose settings may ask for anything.
 * @throws CannotOpenContent
 */
export const bringHere = async (source: string, gitDir: string): Promise<Brought | undefined> => {
  if (isGitAddress(source)) {
    await copy(source, gitDir)
    return { gitDir, folder: '' }
  }
  const repository = existsSync(source) ? repositoryAbove(source) : undefined
  if (repository === undefined) return undefined
  await copy(repository, gitDir)
  return { gitDir, folder: relative(repository, source).split(sep).join('/') }
}

/** What would send git to another repository when a hook or an IDE starts us; keys and proxies of the user are obeyed. */
const MISLEADING = [
  ...[
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
  ],
  ...['GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_DEFAULT_HASH', 'GIT_DEFAULT_REF_FORMAT'],
]
/** A hook of the user's would run for every ref of the copy. */
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null']

const copy = async (from: string, gitDir: string) => {
  const args = [...NO_HOOKS, 'clone', '-q', '--mirror', '--no-hardlinks', '--template=', '--', from, gitDir]
  const env = { ...process.env, LC_ALL: 'C' }
  for (const name of MISLEADING) Reflect.deleteProperty(env, name)
  const complaint = await new Promise<string>((resolve, reject) => {
    const child = spawn('git', args, { env, stdio: ['inherit', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? '' : said.trim() || `git: ${code}`))
  })
  if (complaint === '') return
  throw new CannotOpenContent(
    `取不到 ${from} 的内容库，没有收。git 说：${complaint}。/ ${from} cannot be copied; nothing was taken.`,
  )
}
