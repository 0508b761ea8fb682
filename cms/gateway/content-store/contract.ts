/**
 * What the gateway asks of the place where the content is kept. Another store could stand behind the same verbs.
 * Paths begin with `content/`. The id of a text or photo belongs to its bytes alone: the same bytes have the same id everywhere.
 */

import type { UnsavedTexts } from './unsaved/contract.ts'

/** The person who does something, as the history names them. */
export interface Author {
  name: string
  email: string
}

/** Who does a step, and the sentence that the history keeps of it. */
export interface Deed {
  by: Author
  message: string
}

/** A file and the id of its bytes. */
export interface ContentFile {
  path: string
  id: string
}

/** A file that a step puts at a path; no id means: takes it away. */
export interface FileToPut {
  path: string
  id: string | undefined
}

/** A file with the ids of its bytes before and after; nothing stands for "not there". */
export interface FileChange {
  path: string
  before: string | undefined
  after: string | undefined
}

/** What a draft holds: its files, each with the published bytes it was written to replace, and its review record. */
export interface DraftContent {
  files: readonly FileChange[]
  /** Plain JSON; the review room knows its shape. */
  record: unknown
}

/** A draft at one moment; every step on it gives it another version. */
export interface StoredDraft extends DraftContent {
  version: string
  /** Who saved it and when (ISO 8601), told where no record tells it. */
  saved?: { by: string; at: string }
}

/** What a publish means for the review: the draft that ends, if there is one, and the records by key as they go on. */
export interface PublishedReview {
  ends?: string | undefined
  records: ReadonlyMap<string, unknown>
}

/** One saved version of a file. */
export interface Version {
  version: string
  by: string
  /** ISO 8601. */
  at: string
  message: string
}

/** Something that was taken away by a step whose author and time are told, and of which the last state is still kept. */
export type TakenAway = {
  /** What it was filed under. */
  key: string
  by: string
  /** ISO 8601. */
  at: string
} & (
  | { path: string; id: string; draft?: undefined }
  /** A draft that ended, by being given up or published: `record` is the entry's after that. */
  | { draft: DraftContent; record: unknown }
)

/** A photo or attachment that was deleted, of which the bytes are still kept. */
export interface DeletedMedia extends ContentFile {
  by: string
  /** ISO 8601. */
  at: string
}

/** Everything as it stood at one moment. */
export interface State {
  /** Names what is published; it changes with every publish and with nothing else. */
  readonly edition: string
  /** The version of every draft, by key: `reports/20261122-qsc-k3f9`. */
  readonly drafts: ReadonlyMap<string, string>
  /** The id of a published file. */
  published(path: string): Promise<string | undefined>
  /** Whether anything at all is published at a path, a symbolic link included. */
  isTaken(path: string): Promise<boolean>
  /** The published files below a folder. */
  publishedBelow(folder: string): Promise<ContentFile[]>
  /** The paths of published files that hold a text, letter by letter. */
  publishedWith(text: string): Promise<string[]>
  draft(key: string): Promise<StoredDraft | undefined>
  /** The review record of an entry, draft or not; nothing when nobody has touched it here. */
  record(key: string): Promise<unknown>
  /** A photo or attachment that was uploaded and is not published yet. */
  upload(path: string): Promise<string | undefined>
  uploads(): Promise<ContentFile[]>
  /** A file that some draft brings along. */
  broughtByDraft(path: string): Promise<string | undefined>
}

/** The steps of one change. They happen together when the change ends, or not at all. */
export interface Change {
  /** Keeps a text and answers its id. */
  keep(text: string): string
  /** Begins a draft or saves it again; also brings an entry back. @throws NotAPlainPath */
  saveDraft(key: string, draft: DraftContent, deed: Deed): Promise<void>
  /** Writes the review record: a draft handed in or sent back, a note. What is written stays as it is. */
  keepRecord(key: string, record: unknown, deed: Deed): Promise<void>
  /** Puts files on the portal or takes them off it, and ends the draft that they come from. @throws NotAPlainPath */
  publish(files: readonly FileToPut[], review: PublishedReview, deed: Deed): Promise<void>
  /** Takes a draft's files off the portal and keeps them as that draft. */
  withdraw(key: string, draft: DraftContent, deed: Deed): Promise<void>
  /** Gives a draft up. */
  discardDraft(key: string, record: unknown, deed: Deed): Promise<void>
  /** Keeps a photo or attachment that belongs to no entry yet. @throws NotAPlainPath */
  takeIn(file: ContentFile, deed: Deed): Promise<void>
  /** Takes uploads away that nothing shows. */
  dropUploads(paths: readonly string[], deed: Deed): Promise<void>
  /** Takes an entry back for good: published files, draft, uploads, review record. */
  forget(key: string, paths: readonly string[], deed: Deed): Promise<void>
}

/** What somebody published by another way: the editions before and after. */
export interface Push {
  from: string
  to: string
}

/** The place where the content is kept. */
export interface ContentStore {
  /** Everything as it stands now; never waits for a change under way. */
  now(): Promise<State>
  /**
   * Runs a change on the newest state, as if it were alone. When somebody else was faster it is run again, so it may do
   * nothing but read, check and take steps. @throws StoreBusy, DiskFull, and whatever the change itself throws
   */
  change<T>(job: (now: State, change: Change) => Promise<T>): Promise<T>
  /** Keeps bytes ahead of the change that is to use them, for what is large. */
  keep(bytes: Uint8Array): Promise<string>
  /** @throws Error when nothing of that id is kept */
  bytes(id: string): Promise<Buffer>
  text(id: string): Promise<string>
  /** Many texts in the order of their ids; others are not kept waiting meanwhile. */
  texts(ids: readonly string[]): Promise<string[]>
  /** What was typed and not saved; it is kept with the county, apart from everything that has a history. */
  readonly unsaved: UnsavedTexts
  /** The files that differ between two editions. */
  changedBetween(from: string, to: string): Promise<FileChange[]>
  /** The saved versions of an entry's file, published and in drafts, newest first. */
  history(key: string, path: string, limit: number): Promise<Version[]>
  /** The id of a file's bytes in a version that the history names; nothing where that version took the file away. */
  savedIn(version: string, path: string): Promise<string | undefined>
  /** Who last saved the version that stands now, of a draft or of what is published. */
  lastSaved(of: { draft: string } | { edition: string }, path: string): Promise<Version | undefined>
  /** The id of the bytes that a file had last, when it is there no more. */
  lastText(key: string, path: string): Promise<string | undefined>
  /**
   * What was taken off the portal, and the drafts that ended, since a moment, newest first; nothing of what is forgotten.
   * @param keyOf what a published path is filed under; nothing for what is no entry
   */
  takenAwaySince(since: Date, keyOf: (path: string) => string | undefined): Promise<TakenAway[]>
  /** The photos and attachments deleted since a moment, newest first, each once; nothing of what is forgotten. */
  deletedMediaSince(since: Date): Promise<DeletedMedia[]>
  /** How many bytes are kept under each id, in their order; 0 for what is not there. */
  sizes(ids: readonly string[]): Promise<number[]>
  /** The command with which a technician drops the past, which forgetting leaves as it is; all that stands now stays. */
  commandForThePast(): string
  /** Calls back after something was published by another way than this store; answers how to stop that. */
  onPublishedElsewhere(listener: (push: Push) => void): () => void
  /** Lets whoever pushed an edition know what was found in it; their push waits a few seconds for it. */
  tellPusher(edition: string, text: string): Promise<void>
  /** Makes a folder of its own equal to what is published, as plain files; it may be deleted at any time. */
  checkOut(folder: string): Promise<{ version: string }>
  /** Writes everything published into a new folder, as plain files. */
  exportTo(folder: string): Promise<{ version: string; files: number }>
  /** Lets whoever starts a second program on this county know where this one answers. */
  noteAddress(address: string): Promise<void>
  /** Ends what runs for the store; what was asked before is still answered. */
  close(): void
}
