/** A poster as its page needs it: what it is called, where it comes from, and its sheets in each shape of paper. */
import type { CollectionName } from '../../model/collections.ts'
import type { PosterKind } from '../../model/posters/poster-kinds.ts'
import { posterKinds } from '../../model/posters/poster-kinds.ts'
import { paperSizes, type PaperSize } from '../../model/posters/paper-sizes.ts'
import { formats, type Format } from './sheet/format.ts'
import type { Sheet } from './sheet/marks.ts'

/** What a kind says of one of its posters. */
export interface Poster {
  title: string
  description: string
  /** Where the way back leads. */
  back: { label: string; href: string }
  shareImage: { collection: CollectionName | 'site'; id: string }
  /** What the print shop has to know. */
  note?: string
  /** Other posters of the same place. */
  also?: readonly { label: string; href: string }[]
  /** Draws its sheets in a shape of paper. */
  compose: (format: Format) => Sheet[]
}

/** The sizes that a kind is offered in, the usual one first. */
export const sizesOf = (kind: PosterKind): PaperSize[] => {
  const ids: readonly string[] = posterKinds[kind].sizes
  return ids.flatMap((id) => paperSizes.filter((size) => size.id === id))
}

/** The shapes of paper that a kind comes in. */
export const formatsOf = (kind: PosterKind): Format[] => {
  const names = new Set(sizesOf(kind).map(({ format }) => format))
  return [...names].map((name) => formats[name])
}

/** A size as a sheet has it: a banner is as long as its words. */
export const sizeOfSheet = (size: PaperSize, sheet: Sheet | undefined): PaperSize =>
  size.format === 'banner' && sheet
    ? { ...size, width: Math.round((size.height * sheet.width) / sheet.height) }
    : size
