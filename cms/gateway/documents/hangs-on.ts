import { beijingDay } from '../../../src/model/beijing-time.ts'
import { quarterIn } from '../../../src/model/days/quarters.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'
import { pickedStories } from '../../../src/model/posters/board-rules.ts'
import { collectionOfStory } from '../../../src/model/posters/board-list.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { stationName } from '../readings/catalog.ts'

/** The published boards of these days and later that name an entry, or a station as the one whose board it is. */
export const hangsOn = action('read', actions.hangsOn, async (desk, { collection, slug }) => {
  const now = await desk.store.now()
  const [shelf, lists] = await Promise.all([desk.catalog.at(now), desk.wordLists.at(now)])
  const [, since] = quartersOnBoards(beijingDay(desk.clock()))
  const names = ({ owner, ...row }: BoardRow) =>
    (collection === 'stations' && owner === slug) ||
    pickedStories(row).some(({ kind, id }) => collectionOfStory(kind) === collection && id === slug)
  // The rows are parsed by this list's own schema.
  const rows = (lists.boards ?? []) as readonly BoardRow[]
  const hanging = rows.filter((row) => (quarterIn(row.label) ?? '') >= since && names(row))
  return {
    boards: hanging.map(({ label, owner }) =>
      owner === undefined ? label : `${label}（${stationName(shelf, owner)}）`,
    ),
  }
})
