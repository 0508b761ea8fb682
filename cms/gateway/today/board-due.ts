import { daysOfQuarter, quarterName } from '../../../src/model/days/quarters.ts'
import { COUNTY_POSTER } from '../../../src/model/posters/poster-kinds.ts'
import { collectionOfStory, type BoardRow } from '../../../src/model/posters/board-list.ts'
import { boardRowOf, pickedStories } from '../../../src/model/posters/board-rules.ts'
import {
  boardId,
  FEWEST_STORIES,
  quarterOfDueBoard,
  quartersOnBoards,
} from '../../../src/model/posters/quarter-board.ts'
import type { BoardDue } from '../../protocol/today.ts'
import type { Shelf } from '../readings/catalog.ts'
import { nowCalled } from '../readings/catalog.ts'
import type { WordLists } from '../readings/word-lists.ts'

/** What a county calls it in its rules. */
const BOARD = '宣传栏'

/** What is known of the county's board of a quarter. */
export const boardOf = (shelf: Shelf, boards: WordLists['boards'] = [], quarter: string) => {
  const { first, last } = daysOfQuarter(quarter)
  const told = (shelf.rows.get('reports')?.all() ?? []).filter(({ day }) => day >= first && day <= last)
  // The rows are parsed by this list's own schema.
  const row = boardRowOf(boards as readonly BoardRow[], quarter, undefined)
  // What was withdrawn or deleted since hangs nowhere.
  const picked = pickedStories(row ?? { stories: [] }).filter(
    ({ kind, id }) => nowCalled(shelf, collectionOfStory(kind), id) !== undefined,
  ).length
  const isWorthwhile = picked + told.length >= FEWEST_STORIES
  return { last, reports: told.length, picked, isHung: row?.hungOn !== undefined, isWorthwhile }
}

/**
 * The board of a quarter that should be hung these days, and quarters of which nobody has picked anything, which is said all
 * their time and the next; nothing where no rule of the county asks for boards, or there is too little to tell.
 */
export const boardsToday = (
  shelf: Shelf,
  { rules = [], boards }: Pick<WordLists, 'rules' | 'boards'>,
  today: string,
): { board: BoardDue | undefined; unpicked: string[] } => {
  const rule = rules.find(({ label }) => label.includes(BOARD))
  if (rule === undefined) return { board: undefined, unpicked: [] }
  const due = quarterOfDueBoard(today)
  const others = quartersOnBoards(today).filter((quarter) => {
    const { picked, isWorthwhile } = boardOf(shelf, boards, quarter)
    return quarter !== due && picked === 0 && isWorthwhile
  })
  return {
    board: due === undefined ? undefined : cardOf(rule.label, due, boardOf(shelf, boards, due)),
    unpicked: others.map(quarterName),
  }
}

const cardOf = (
  rule: string,
  quarter: string,
  { last, reports, picked, isHung, isWorthwhile }: ReturnType<typeof boardOf>,
): BoardDue | undefined =>
  isHung || !isWorthwhile
    ? undefined
    : { rule, until: last, reports, picked, poster: boardId(quarter, COUNTY_POSTER) }
