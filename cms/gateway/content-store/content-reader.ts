import type { Version } from './commits.ts'
import { GitFailed } from './git.ts'
import type { Parts } from './parts.ts'
import type { Snapshot } from './snapshot.ts'
import { fileId, folderId } from './tree.ts'
import type { FileDifference } from './trees.ts'

/** Reads the content at any commit; never waits for a change under way. */
export class ContentReader {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Where everything stands now. */
  snapshot(): Promise<Snapshot> {
    return this.#parts.branches.snapshot()
  }

  /** The id of a plain file's bytes, or nothing. */
  async blobAt(commit: string, path: string): Promise<string | undefined> {
    return fileId(await this.#entryAt(commit, path))
  }

  /** Whether anything at all lies at a path: file, folder, symbolic link. */
  async isTaken(commit: string, path: string): Promise<boolean> {
    return (await this.#entryAt(commit, path)) !== undefined
  }

  /** Stored bytes. @throws Error when there are none of that id */
  async bytes(blob: string): Promise<Buffer> {
    const object = await this.#parts.objects.read(blob)
    if (object?.type !== 'blob') throw new Error(`no file ${blob} in the repository`)
    return object.data
  }

  /** Stored bytes as text. @throws Error when there are none of that id */
  async text(blob: string): Promise<string> {
    return (await this.bytes(blob)).toString('utf8')
  }

  /** All plain files below a folder. */
  async files(commit: string, folder: string): Promise<{ path: string; blob: string }[]> {
    const id = folderId(await this.#entryAt(commit, folder))
    if (id === undefined) return []
    const files = await this.#parts.trees.files(id)
    return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }))
  }

  /** Content files that differ between two commits. */
  async compare(from: string, to: string): Promise<FileDifference[]> {
    const { trees, commits, paths } = this.#parts
    const changes = await trees.compare(await commits.treeOf(from), await commits.treeOf(to))
    return changes.flatMap((change) => {
      const path = paths.inContent(change.path)
      return path === undefined ? [] : [{ ...change, path }]
    })
  }

  /** The newest commit that both have in their past. */
  commonAncestor(one: string, other: string): Promise<string | undefined> {
    return this.#parts.commits.commonAncestor(one, other)
  }

  /** The versions of a file, newest first. */
  versions(commit: string, path: string, limit: number): Promise<Version[]> {
    return this.#parts.commits.versions(commit, this.#parts.paths.inRepository(path), limit)
  }

  /** Content files that hold a text, letter by letter. */
  async filesWith(commit: string, text: string): Promise<string[]> {
    const { repository, paths } = this.#parts
    const place = repository.prefix === '' ? [] : ['--', repository.prefix]
    const args = ['grep', '-l', '-z', '-F', '-e', text, commit, ...place]
    const printed = await repository.git.run(args).catch(emptyWhenNone)
    const found = printed.toString().split('\0').filter(Boolean)
    return found.flatMap((line) => paths.inContent(line.slice(commit.length + 1)) ?? [])
  }

  async #entryAt(commit: string, path: string) {
    const { trees, commits, paths } = this.#parts
    return trees.find(await commits.treeOf(commit), paths.inRepository(path))
  }
}

const emptyWhenNone = (failure: unknown) => {
  if (failure instanceof GitFailed && failure.exitCode === 1) return Buffer.of()
  throw failure
}
