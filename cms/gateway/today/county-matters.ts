import type { CountyMatters } from '../../../src/model/posters/posters-of.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import { levelsOfRolls, quartersOfRolls } from '../../../src/model/posters/rolls.ts'
import type { Shelf } from '../readings/catalog.ts'
import { whyRowHidden } from '../readings/catalog.ts'
import type { WordLists } from '../readings/word-lists.ts'
import { boardOf } from './board-due.ts'

/** What there is for posters of the whole county, as residents see it. @param moment in Beijing */
export const countyMatters = (
  shelf: Shelf,
  { honourLevels = [], boards }: Pick<WordLists, 'honourLevels' | 'boards'>,
  moment: string,
): { [K in keyof CountyMatters]: CountyMatters[K][number][] } => {
  const people = (shelf.rows.get('good-people')?.all() ?? []).filter(
    (row) => whyRowHidden(row, moment) === undefined,
  )
  const honours = people.flatMap((row) => row.honours)
  const [levels, quarters] = [levelsOfRolls(honours), quartersOfRolls(honours)]
  const ofNow = quartersOnBoards(moment.slice(0, 10))
  return {
    levels: honourLevels.filter(({ id }) => levels.has(id)).map(({ id, label }) => ({ id, label })),
    quarters: ofNow.filter((quarter) => quarters.includes(quarter)),
    boards: ofNow.filter((quarter) => boardOf(shelf, boards, { quarter, moment }).isWorthwhile),
  }
}
