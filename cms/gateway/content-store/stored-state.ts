import type { ContentFile, State, StoredDraft } from './contract.ts'
import { GitFailed } from './plumbing/git.ts'
import type { Parts } from './parts.ts'
import { inTurns } from './in-turns.ts'
import { inTree, outOfTree } from './paths.ts'
import type { Snapshot } from './plumbing/refs.ts'
import { fileId, folderId } from './plumbing/tree.ts'

/** Everything as it stands in one snapshot; during a change also what the change before has done and the disk does not have yet. */
export class StoredState implements State {
  readonly #parts: Parts
  readonly #snapshot: Snapshot
  /** What is published on the disk, which git's own commands see. */
  readonly #onDisk: string
  #brought: Promise<ReadonlyMap<string, string>> | undefined

  constructor(parts: Parts, snapshot: Snapshot, onDisk: string = snapshot.published) {
    this.#parts = parts
    this.#snapshot = snapshot
    this.#onDisk = onDisk
  }

  get edition(): string {
    return this.#snapshot.published
  }

  get drafts(): ReadonlyMap<string, string> {
    return this.#snapshot.drafts
  }

  async published(path: string): Promise<string | undefined> {
    return fileId(await this.#find(this.edition, path))
  }

  async isTaken(path: string): Promise<boolean> {
    return (await this.#find(this.edition, path)) !== undefined
  }

  publishedBelow(folder: string): Promise<ContentFile[]> {
    return this.#below(this.edition, folder)
  }

  async publishedWith(text: string): Promise<string[]> {
    const { commits, trees, objects } = this.#parts
    const found = new Set(await this.#search(text))
    const since = await trees.compare(await commits.treeOf(this.#onDisk), await commits.treeOf(this.edition))
    for (const { path, after } of since) {
      const bytes = after === undefined ? undefined : (await objects.read(after))?.data
      if (bytes?.includes(text)) found.add(outOfTree(path))
      else found.delete(outOfTree(path))
    }
    return [...found]
  }

  async draft(key: string): Promise<StoredDraft | undefined> {
    const version = this.drafts.get(key)
    return version === undefined
      ? undefined
      : this.#parts.drafts.read(version, (path) => this.published(path))
  }

  async record(key: string): Promise<unknown> {
    const draft = await this.draft(key)
    return draft ? draft.record : (await this.#parts.records.read(this.#snapshot.review, key)).record
  }

  async upload(path: string): Promise<string | undefined> {
    const { uploads } = this.#snapshot
    return uploads === undefined ? undefined : fileId(await this.#find(uploads, path))
  }

  async uploads(): Promise<ContentFile[]> {
    const { uploads } = this.#snapshot
    return uploads === undefined ? [] : this.#below(uploads, 'content')
  }

  async broughtByDraft(path: string): Promise<string | undefined> {
    this.#brought ??= this.#broughtFiles()
    return (await this.#brought).get(path)
  }

  async #broughtFiles() {
    const drafts = await inTurns([...this.drafts.keys()], (key) => this.draft(key))
    const files = drafts.flatMap((draft) => draft?.files ?? [])
    return new Map(files.flatMap(({ path, after }) => (after === undefined ? [] : [[path, after] as const])))
  }

  async #find(commit: string, path: string) {
    return this.#parts.trees.find(await this.#parts.commits.treeOf(commit), inTree(path))
  }

  async #below(commit: string, folder: string): Promise<ContentFile[]> {
    const isAll = folder === 'content'
    const { trees, commits } = this.#parts
    const id = isAll ? await commits.treeOf(commit) : folderId(await this.#find(commit, folder))
    if (id === undefined) return []
    const files = await trees.files(id)
    return files.map(({ path, id: bytes }) => ({ path: `${folder}/${path}`, id: bytes }))
  }

  async #search(text: string): Promise<string[]> {
    const args = ['grep', '-l', '-z', '-F', '-e', text, this.#onDisk]
    const printed = await this.#parts.git.run(args).catch(emptyWhenNone)
    const found = printed.toString().split('\0').filter(Boolean)
    return found.map((line) => outOfTree(line.slice(this.#onDisk.length + 1)))
  }
}

const emptyWhenNone = (failure: unknown) => {
  if (failure instanceof GitFailed && failure.exitCode === 1) return Buffer.of()
  throw failure
}
