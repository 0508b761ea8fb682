import type { RequestOf } from '../../../protocol/actions.ts'
import type { BoardCard } from '../../../protocol/board.ts'

/** What the board is narrowed down to; an empty text says nothing. */
export type BoardFilter = Omit<RequestOf<'board'>, 'status' | 'page' | 'pageSize'>

/** Tells one draft from the others. */
export const keyOf = ({ collection, slug }: Pick<BoardCard, 'collection' | 'slug'>): string =>
  `${collection}/${slug}`
