import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../refusals/refusal.ts'
import type { Author } from './commits.ts'
import { writePublished } from './content-folder.ts'
import type { ContentReader } from './content-reader.ts'
import type { PendingPublish } from './journal.ts'
import type { Parts } from './parts.ts'
import type { RefChange } from './refs.ts'
import { moveRefs } from './refs.ts'
import type { Snapshot } from './snapshot.ts'
import { DRAFTS } from './snapshot.ts'
import { fileId } from './tree.ts'
import type { FileChange } from './trees.ts'
import { NotAPlainPath } from './trees.ts'
import { writerQueue } from './writer-queue.ts'

/** What a change does with the branches, and what its caller is answered. */
export interface Plan<T> {
  refs: readonly RefChange[]
  answer: T
}

/** What a commit is made of. */
export interface NewCommit {
  /** The commit whose folder the changes start from; nothing starts from an empty folder. */
  on: string | undefined
  parents: readonly string[]
  changes: readonly FileChange[]
  author: Author
  message: string
}

const TRIES = 6
const PAUSE_IN_MS = 120

/** Changes the content, one change at a time. */
export class ContentWriter {
  readonly #parts: Parts
  readonly #reader: ContentReader
  readonly #queue = writerQueue()

  constructor(parts: Parts, reader: ContentReader) {
    this.#parts = parts
    this.#reader = reader
  }

  /** Stores bytes and answers their id. */
  writeBlob(bytes: Uint8Array | string): Promise<string> {
    return this.#parts.objects.writeBlob(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  }

  /** Stores a commit; no branch moves. @throws Refusal when a path crosses a symbolic link */
  async commit({ on, changes, ...told }: NewCommit): Promise<string> {
    const { commits, trees, paths } = this.#parts
    const mapped = changes.map((change) => ({ ...change, path: paths.inRepository(change.path) }))
    const base = on === undefined ? undefined : await commits.treeOf(on)
    return commits.write({ ...told, tree: await trees.edit(base, mapped).catch(refuseLinks) })
  }

  /**
   * Runs a change alone: it sees the newest state, makes objects, and says which branches move. All of them move or none.
   * When another program was faster, the change is run again on what is there then.
   */
  change<T>(job: (now: Snapshot) => Promise<Plan<T>>): Promise<T> {
    return this.#queue(() => untilDone(() => this.#attempt(job)))
  }

  /** Completes a publish that a kill interrupted, if the published branch has it. */
  async complete(publish: PendingPublish): Promise<void> {
    const { head } = await this.#reader.snapshot()
    const ancestor = await this.#reader.commonAncestor(publish.commit, head)
    if (ancestor === publish.commit) await bringToFolder(this.#parts, publish)
  }

  /** Removes drafts whose publish went through without them being removed. */
  async dropPublishedDrafts(): Promise<void> {
    await dropPublished(this.#parts, await this.#reader.snapshot())
  }

  async #attempt<T>(job: (now: Snapshot) => Promise<Plan<T>>): Promise<Attempt<T>> {
    const { branches, journal, maintenance } = this.#parts
    const now = await this.#reader.snapshot()
    const { refs, answer } = await job(now)
    if (refs.length === 0) return { answer }
    const publish = await publishOf(
      this.#parts,
      refs.find(({ ref }) => ref === now.branch),
    )
    await journal.begin(publish)
    const outcome = await branches.move(refs)
    if (outcome === 'done' && publish) await bringToFolder(this.#parts, publish)
    await journal.end()
    maintenance.saved()
    return outcome === 'done' ? { answer } : { outcome }
  }
}

type Attempt<T> = { answer: T } | { outcome: 'moved' | 'locked' }

const untilDone = async <T>(
  attempt: () => Promise<{ answer: T } | { outcome: 'moved' | 'locked' }>,
): Promise<T> => {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const ended = await attempt()
    if ('answer' in ended) return ended.answer
    if (ended.outcome === 'locked') await pause(PAUSE_IN_MS * tries)
  }
  throw new Refusal(503, '内容库正被另一个程序占用，这次没有保存。请过几秒再试；如果一直这样，请找技术人员。')
}

const refuseLinks = (failure: unknown): never => {
  if (failure instanceof NotAPlainPath) {
    throw new Refusal(409, `“${failure.path}”在内容库里不是普通的文件或文件夹，不能写到那里。`)
  }
  throw failure
}

/** The files that a move of the published branch changes, with what they were before. */
const publishOf = async ({ commits, trees, repository }: Parts, moved: RefChange | undefined) => {
  if (moved?.to === undefined || moved.from === undefined) return undefined
  const changes = await trees.compare(await commits.treeOf(moved.from), await commits.treeOf(moved.to))
  const files = changes.filter(({ path }) => path.startsWith(repository.prefix))
  return { commit: moved.to, files: files.map(({ path, before }) => ({ path, before })) }
}

/** Writes what the published branch now has at these files, which may be newer than the publish that asks. */
const bringToFolder = async (parts: Parts, { files }: PendingPublish) => {
  const { repository, objects, trees, commits, branches } = parts
  const { head } = await branches.snapshot()
  const tree = await commits.treeOf(head)
  const published = files.map(async ({ path, before }) => {
    return { path, before, after: fileId(await trees.find(tree, path)) }
  })
  await writePublished(repository, objects, await Promise.all(published))
}

/** A publish makes the draft a parent of the published commit; a draft found there has been published. */
const dropPublished = async ({ repository: { git } }: Parts, { head, drafts }: Snapshot) => {
  if (drafts.size === 0) return
  const printed = await git.run(['for-each-ref', '--format=%(refname)', `--merged=${head}`, DRAFTS])
  const published = printed.toString().split('\n').filter(Boolean)
  const refs = published.map((ref) => ({ ref, from: drafts.get(ref.slice(DRAFTS.length)), to: undefined }))
  if (refs.length > 0) await moveRefs(git, refs, 'cunkou: already published')
}
