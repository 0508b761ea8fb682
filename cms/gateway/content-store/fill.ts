import { readdirSync, readFileSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { CannotOpenContent, DiskFull } from './outcomes.ts'
import { codeOf } from './error-code.ts'
import type { Git } from './plumbing/git.ts'
import { GitFailed, SERVICE } from './plumbing/git.ts'
import { isText } from './paths.ts'
import { PUBLISHED } from './plumbing/refs.ts'

/**
 * Fills an empty repository from a plain folder, with one commit. The branch comes last, so a kill before leaves it empty.
 * Hidden files, links and other repositories stay out, and so do files whose name is no text.
 * @throws CannotOpenContent when there is no such folder or something in it cannot be read
 */
export const fillFrom = async (git: Git, folder: string): Promise<void> => {
  const isFolder = await lstat(folder).then(
    (found) => found.isDirectory() || found.isSymbolicLink(),
    (reason: unknown) => {
      if (codeOf(reason) === 'ENOENT' || codeOf(reason) === 'ENOTDIR') return false
      throw reason
    },
  )
  if (!isFolder) {
    throw new CannotOpenContent(
      `找不到内容文件夹 ${folder}，请检查 CONTENT_DIR。/ The content folder ${folder} does not exist.`,
    )
  }
  // Without `--done` a stream that breaks off between two files would count as all of them.
  const args = ['fast-import', '--done', '--quiet', '--date-format=now']
  await git.run(args, Readable.from(importOf(folder))).catch((reason: unknown) => {
    throw reason instanceof GitFailed || reason instanceof DiskFull ? reason : unreadable(folder, reason)
  })
}

const unreadable = (folder: string, reason: unknown) => {
  const place = reason instanceof Error && 'path' in reason ? String(reason.path) : folder
  return new CannotOpenContent(
    `${place} 读不出来，内容一点也没有收入；请检查它的权限，再启动一次。/ ${place} cannot be read; nothing was taken in.`,
    reason,
  )
}

/** What git's fast-import reads: one commit, with every file's bytes in it. */
function* importOf(folder: string): Generator<string | Buffer> {
  yield `commit ${PUBLISHED}\ncommitter ${SERVICE.name} <${SERVICE.email}> now\n`
  yield data(Buffer.from('收入内容文件夹里已有的内容'))
  for (const path of plainFiles(folder, '')) {
    yield `M 100644 inline ${quoted(path)}\n`
    yield data(readFileSync(join(folder, path)))
  }
  yield 'done\n'
}

const data = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])

const quoted = (path: string) =>
  `"${path.replace(/["\\\n]/g, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`))}"`

function* plainFiles(folder: string, below: string): Generator<string> {
  for (const found of readdirSync(join(folder, below), { withFileTypes: true })) {
    if (found.name.startsWith('.') || !isText(found.name)) continue
    const path = below === '' ? found.name : `${below}/${found.name}`
    if (found.isDirectory()) yield* plainFiles(folder, path)
    else if (found.isFile()) yield path
  }
}
