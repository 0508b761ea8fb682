import type { Change, ContentFile, Deed, DraftContent, FileToPut, PublishedReview } from './contract.ts'
import { isMediaPath } from '../../../src/model/addresses.ts'
import type { Parts } from './parts.ts'
import { inTree } from './paths.ts'
import type { Snapshot } from './plumbing/refs.ts'
import type { DraftMove } from './review-records.ts'

/** A published commit names the step of the review that belongs to it, so that a kill between the two can be made good. */
export const REVIEW_TRAILER = 'Cunkou-Review'

/** Takes the steps of one change: makes what they need and carries the snapshot on; nothing moves here. */
export class Steps implements Change {
  readonly #parts: Parts
  #snapshot: Snapshot

  constructor(parts: Parts, snapshot: Snapshot) {
    this.#parts = parts
    this.#snapshot = snapshot
  }

  /** Where everything stands after the steps so far. */
  get snapshot(): Snapshot {
    return this.#snapshot
  }

  keep(text: string): string {
    return this.#parts.objects.hold('blob', Buffer.from(text))
  }

  async saveDraft(key: string, draft: DraftContent, deed: Deed): Promise<void> {
    const published = await this.#parts.commits.treeOf(this.#snapshot.published)
    // Found out now, while its author is there, and not when it is published.
    for (const { path } of draft.files) await this.#parts.trees.refuseNotPlain(published, inTree(path))
    this.#putDraft(key, await this.#holdDraft(key, draft, deed))
  }

  async keepRecord(key: string, record: unknown, deed: Deed): Promise<void> {
    const version = this.#snapshot.drafts.get(key)
    if (version === undefined) return this.#review(new Map([[key, record]]), [], deed)
    const { files } = await this.#parts.drafts.read(version, (path) => this.#publishedId(path))
    this.#putDraft(key, await this.#holdDraft(key, { files, record }, deed))
  }

  async publish(files: readonly FileToPut[], { ends, records }: PublishedReview, deed: Deed): Promise<void> {
    if (records.size > 0) await this.#review(records, ends === undefined ? [] : this.#end(ends), deed)
    await this.#editPublished(files, deed)
  }

  async withdraw(key: string, draft: DraftContent, deed: Deed): Promise<void> {
    const to = await this.#holdDraft(key, draft, deed)
    // The record goes on in the draft; the review only tells that it begins.
    await this.#review(new Map(), [{ key, from: undefined, to }], deed)
    await this.#editPublished(
      draft.files.map(({ path }) => ({ path, id: undefined })),
      deed,
    )
  }

  discardDraft(key: string, record: unknown, deed: Deed): Promise<void> {
    return this.#review(new Map([[key, record]]), this.#end(key), deed)
  }

  async takeIn(file: ContentFile, deed: Deed): Promise<void> {
    await this.#editUploads([file], deed)
  }

  async dropUploads(paths: readonly string[], deed: Deed): Promise<void> {
    await this.#editUploads(
      paths.map((path) => ({ path, id: undefined })),
      deed,
    )
  }

  async forget(key: string, paths: readonly string[], deed: Deed): Promise<void> {
    const files = paths.map((path) => ({ path, id: undefined }))
    const ends = this.#end(key)
    const { review, published, uploads } = this.#snapshot
    const upTo = [published, ...(uploads === undefined ? [] : [uploads])]
    const forgotten = { key, media: paths.filter(isMediaPath), upTo, moves: ends }
    this.#moveReview(await this.#parts.records.holdForgotten(review, forgotten, deed), ends)
    await this.#editUploads(files, deed)
    await this.#editPublished(files, deed)
  }

  async #review(records: ReadonlyMap<string, unknown>, moves: readonly DraftMove[], deed: Deed) {
    this.#moveReview(await this.#parts.records.hold(this.#snapshot.review, records, moves, deed), moves)
  }

  #moveReview(review: string, moves: readonly DraftMove[]) {
    this.#snapshot = { ...this.#snapshot, review }
    for (const { key, to } of moves) this.#putDraft(key, to)
  }

  #end(key: string): DraftMove[] {
    const from = this.#snapshot.drafts.get(key)
    return from === undefined ? [] : [{ key, from, to: undefined }]
  }

  #holdDraft(key: string, draft: DraftContent, deed: Deed) {
    return this.#parts.drafts.hold(draft, this.#snapshot.drafts.get(key), deed)
  }

  #putDraft(key: string, version: string | undefined) {
    const drafts = new Map(this.#snapshot.drafts)
    if (version === undefined) drafts.delete(key)
    else drafts.set(key, version)
    this.#snapshot = { ...this.#snapshot, drafts }
  }

  async #editPublished(files: readonly FileToPut[], deed: Deed) {
    const { trees, commits } = this.#parts
    const { published: before, review } = this.#snapshot
    const base = await commits.treeOf(before)
    const tree = await trees.edit(base, files.map(placed))
    if (tree === base) return
    const trailers = review === undefined ? [] : [`${REVIEW_TRAILER}: ${review}`]
    const published = commits.hold({ tree, parents: [before], deed, trailers })
    this.#snapshot = { ...this.#snapshot, published, announced: review }
  }

  async #editUploads(files: readonly FileToPut[], deed: Deed) {
    const { trees, commits } = this.#parts
    const { uploads: before } = this.#snapshot
    const base = before === undefined ? undefined : await commits.treeOf(before)
    if (base === undefined && files.every(({ id }) => id === undefined)) return
    const tree = await trees.edit(base, files.map(placed))
    if (tree === base) return
    this.#snapshot = { ...this.#snapshot, uploads: commits.hold({ tree, parents: [before], deed }) }
  }

  async #publishedId(path: string) {
    const { commits, trees } = this.#parts
    const found = await trees.find(await commits.treeOf(this.#snapshot.published), inTree(path))
    return found?.id
  }
}

const placed = ({ path, id }: FileToPut): FileToPut => ({ path: inTree(path), id })
