import { beijingDay } from '../../../src/model/beijing-time.ts'
import { quarterIn } from '../../../src/model/days/quarters.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'
import { pickedStories } from '../../../src/model/posters/board-rules.ts'
import { collectionOfStory } from '../../../src/model/posters/board-list.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import type { CollectionName } from '../../../src/model/collection-names.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { nowCalled, stationName } from '../readings/catalog.ts'

/** The published boards of these days and later that name an entry, or a station as the one whose board it is. */
export const hangsOn = action('read', actions.hangsOn, async (desk, { collection, slug }) => {
  const now = await desk.store.now()
  const [shelf, lists] = await Promise.all([desk.catalog.at(now), desk.wordLists.at(now)])
  const [, since] = quartersOnBoards(beijingDay(desk.clock()))
  const isMeant = (of: CollectionName, id: string) =>
    of === collection && (id === slug || nowCalled(shelf, of, id)?.id === slug)
  const names = ({ owner, ...row }: BoardRow) =>
    (owner !== undefined && isMeant('stations', owner)) ||
    pickedStories(row).some(({ kind, id }) => isMeant(collectionOfStory(kind), id))
  // The rows are parsed by this list's own schema.
  const rows = (lists.boards ?? []) as readonly BoardRow[]
  const hanging = rows.filter((row) => (quarterIn(row.label) ?? '') >= since && names(row))
  return {
    boards: hanging.map(({ label, owner }) =>
      owner === undefined ? label : `${label}（${stationName(shelf, owner)}）`,
    ),
  }
})
