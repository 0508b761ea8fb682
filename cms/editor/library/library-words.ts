import type { MediaPlace, MediaRow, MediaUse } from '../../protocol/library.ts'

const BYTES_IN_KB = 1024
const BYTES_IN_MB = BYTES_IN_KB * BYTES_IN_KB

/** A size as people say it: 380 KB, 2.4 MB. */
export const bytesInWords = (bytes: number): string =>
  bytes >= BYTES_IN_MB
    ? `${(bytes / BYTES_IN_MB).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / BYTES_IN_KB))} KB`

/** `2026-11` as 2026年11月. */
export const monthInWords = (month: string): string =>
  month === '' ? '没有月份的' : `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** What a photo is called where it cannot be seen. */
export const nameInWords = ({ words, name, month, kind }: MediaRow): string =>
  words[0] ?? (kind === 'file' ? name : `没有写说明的照片，${monthInWords(month)}`)

/** How a place is said behind the title of an entry. */
export const placeWords: Record<MediaPlace, string> = {
  published: '已发布',
  draft: '草稿',
  deleted: '在“最近删除”里',
}

/** Where the text of a use is written on; nothing for what no form opens. */
export const formOfUse = ({ collection, slug, place }: MediaUse): string | undefined =>
  place === 'deleted' || collection === 'handbook'
    ? undefined
    : `/admin/#/collections/${collection}/entries/${slug}`

/** The question before photos are deleted. */
export const deleteQuestion = (photos: readonly MediaRow[]): string =>
  `要删除 ${photos.length} ${unitOf(photos)}（一共 ${bytesInWords(totalBytes(photos))}）吗？\n\n` +
  '网站和草稿都没有用到它们。30 天内可以在“最近删除的照片”里恢复。'

const unitOf = (photos: readonly MediaRow[]) =>
  photos.every(({ kind }) => kind === 'photo') ? '张照片' : '个文件'

/** All bytes together. */
export const totalBytes = (photos: readonly { bytes: number }[]): number =>
  photos.reduce((sum, { bytes }) => sum + bytes, 0)
