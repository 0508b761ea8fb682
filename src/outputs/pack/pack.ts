/** A pack to be sent in: a file of Word and the photos, under names that whoever receives them can sort by. */
import type { PhotoView } from '../../library/photos/photo-view.ts'
import { downloadName } from '../../library/notices/download-name.ts'
import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import type { OriginalPhoto } from './original-photo.ts'

/** What the file of Word says, from top to bottom. */
export interface PackText {
  title: string
  /** Small lines below the title: who wrote it, where it comes from. */
  byline: string[]
  parts: { heading?: string; blocks: readonly StoryBlock[] }[]
  /** What is filled in or signed at the end; an empty value is left to the pen. */
  form: { label: string; value: string }[]
}

/** A photo of a pack. */
export interface PackPhoto extends PhotoView {
  /** What its file is called before its number or words: 肖像. */
  role?: string
}

/** Everything that is sent in. */
export interface Pack {
  /** What the pack is called: 投稿, 推荐. */
  name: string
  /** What is to be known before it is sent; empty where nothing is missing. */
  missing: string[]
  /** The name of the file of Word without its ending. */
  document: string
  text: PackText
  photos: PackPhoto[]
}

/** Photos in their order, each once, as it is told first. */
export const eachPhotoOnce = (photos: readonly PackPhoto[]): PackPhoto[] =>
  photos.filter(({ image }, at) => photos.findIndex((other) => other.image === image) === at)

/** A photo as it lies in the pack. */
export interface NumberedPhoto extends OriginalPhoto {
  file: string
  words: string
}

/** What the pack is called on whoever's computer it is kept. */
export const packFileName = ({ name, document }: Pack): string =>
  downloadName(`${name}-${document}`, 'pack.zip')
