/** One file of a save, as Decap makes it. */
export interface DataFile {
  slug: string
  path: string
  raw: string
  newPath?: string
}

/** One changed file of a draft; `data` comes with the batched read. */
export interface DraftFile {
  id: string
  path: string
  newFile: boolean
  data?: string
}

/** A draft and how far it has come. */
export interface UnpublishedEntry {
  collection: string
  slug: string
  status: string
  diffs: DraftFile[]
  updatedAt?: string
  pullRequestAuthor?: string
}

export type DraftWithData = UnpublishedEntry

/** Text that the browser kept when a page was left unsaved, and the version it was made from. */
export interface KeptText {
  path: string
  base?: string
}

/** One line of a list of entries. */
export interface ListRow {
  id: string
  path: string
  title: string
  day?: string
  station?: string
  status: string
  updatedAt?: string
  by?: string
}

/** The year folders are the store's affair: the form knows `content/reports/<id>.md` only. */
export const flatPath = (path: string): string =>
  path.replace(/^(content\/[a-z-]+)\/\d{4}\/([a-z0-9-]+\.md)$/, '$1/$2')

/** How far an entry has come, in the words of the office. */
export const statusWords: Record<string, string> = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发',
  published: '已发布',
  new: '未保存',
}

/** Photos of a draft are shown by address; Decap would fetch the bytes of every one of them. */
export const flatDiffs = <T extends UnpublishedEntry>(entry: T): T => ({
  ...entry,
  diffs: entry.diffs
    .filter(({ path }) => /\.(md|yml)$/.test(path))
    .map((diff) => ({ ...diff, path: flatPath(diff.path) })),
})
