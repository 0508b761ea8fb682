import { posterUrl } from '../../../src/model/addresses.ts'
import { daysOfQuarter } from '../../../src/model/days/quarters.ts'
import { COUNTY_POSTER } from '../../../src/model/posters/poster-kinds.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'
import { boardRowOf, pickedStories } from '../../../src/model/posters/board-rules.ts'
import { boardId, FEWEST_STORIES, quarterOfDueBoard } from '../../../src/model/posters/quarter-board.ts'
import type { BoardDue } from '../../protocol/today.ts'
import type { Shelf } from '../readings/catalog.ts'
import type { WordLists } from '../readings/word-lists.ts'

/** What a county calls it in its rules. */
const BOARD = '宣传栏'

/**
 * The board of a quarter that should be hung these days; nothing where no rule of the county asks for one, or there is
 * too little to tell.
 */
export const boardDue = (
  shelf: Shelf,
  { rules = [], boards = [] }: Pick<WordLists, 'rules' | 'boards'>,
  today: string,
): BoardDue | undefined => {
  const quarter = quarterOfDueBoard(today)
  const rule = rules.find(({ label }) => label.includes(BOARD))
  if (quarter === undefined || rule === undefined) return undefined
  const { first, last } = daysOfQuarter(quarter)
  const reports = (shelf.rows.get('reports')?.all() ?? []).filter(({ day }) => day >= first && day <= last)
  // The rows are parsed by this list's own schema.
  const row = boardRowOf(boards as readonly BoardRow[], quarter, undefined)
  const picked = row ? pickedStories(row).length : 0
  if (picked + reports.length < FEWEST_STORIES) return undefined
  const address = posterUrl('quarter-board', boardId(quarter, COUNTY_POSTER))
  return { rule: rule.label, until: last, reports: reports.length, picked, address }
}
