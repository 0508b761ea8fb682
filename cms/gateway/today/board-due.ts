import { daysOfQuarter, quarterName } from '../../../src/model/days/quarters.ts'
import { COUNTY_POSTER } from '../../../src/model/posters/poster-kinds.ts'
import { collectionOfStory, type BoardRow } from '../../../src/model/posters/board-list.ts'
import { boardRowOf, pickedStories } from '../../../src/model/posters/board-rules.ts'
import {
  boardId,
  FEWEST_STORIES,
  MOST_PEOPLE,
  quarterOfDueBoard,
  quartersOnBoards,
} from '../../../src/model/posters/quarter-board.ts'
import type { BoardDue } from '../../protocol/today.ts'
import type { Shelf } from '../readings/catalog.ts'
import { nowCalled, whyRowHidden } from '../readings/catalog.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import type { WordLists } from '../readings/word-lists.ts'

/** What a county calls it in its rules. */
const BOARD = '宣传栏'

/** What may hang on the county's board of a quarter, as residents see it: its reports, and some of those honoured in it. */
const proposalsFor = (shelf: Shelf, quarter: string, isShown: (row: EntryRow) => boolean) => {
  const { first, last } = daysOfQuarter(quarter)
  const reports = (shelf.rows.get('reports')?.all() ?? []).filter(
    (row) => row.day >= first && row.day <= last && isShown(row),
  )
  const people = (shelf.rows.get('good-people')?.all() ?? []).filter(
    (row) => row.honours.some(({ period }) => period === quarter) && isShown(row),
  )
  return { last, reports, people: people.slice(0, MOST_PEOPLE) }
}

/** What is known of the county's board of a quarter. @param moment in Beijing */
export const boardOf = (
  shelf: Shelf,
  boards: WordLists['boards'] = [],
  { quarter, moment }: { quarter: string; moment: string },
) => {
  const isShown = (row: EntryRow) => whyRowHidden(row, moment) === undefined
  const { last, reports, people } = proposalsFor(shelf, quarter, isShown)
  // The rows are parsed by this list's own schema.
  const row = boardRowOf(boards as readonly BoardRow[], quarter, undefined)
  // What was withdrawn or deleted since hangs nowhere.
  const picked = pickedStories(row ?? { stories: [] }).flatMap(({ kind, id }) => {
    const found = nowCalled(shelf, collectionOfStory(kind), id)
    return found && isShown(found) ? [found] : []
  })
  const stories = new Set([...picked, ...reports, ...people].map(({ path }) => path))
  return {
    last,
    reports: reports.length,
    picked: picked.length,
    isHung: row?.hungOn !== undefined,
    isWorthwhile: stories.size >= FEWEST_STORIES,
  }
}

/**
 * The board of a quarter that should be hung at a moment in Beijing, and quarters of which nobody has picked anything, which
 * is said all their time and the next; nothing where no rule of the county asks for boards, or there is too little to tell.
 */
export const boardsToday = (
  shelf: Shelf,
  { rules = [], boards }: Pick<WordLists, 'rules' | 'boards'>,
  moment: string,
): { board: BoardDue | undefined; unpicked: string[] } => {
  const rule = rules.find(({ label }) => label.includes(BOARD))
  if (rule === undefined) return { board: undefined, unpicked: [] }
  const today = moment.slice(0, 10)
  const due = quarterOfDueBoard(today)
  const others = quartersOnBoards(today).filter((quarter) => {
    const { picked, isWorthwhile } = boardOf(shelf, boards, { quarter, moment })
    return quarter !== due && picked === 0 && isWorthwhile
  })
  return {
    board:
      due === undefined
        ? undefined
        : cardOf(rule.label, due, boardOf(shelf, boards, { quarter: due, moment })),
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
