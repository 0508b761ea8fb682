import type { z } from 'zod'
import { actions } from '../../protocol/actions.ts'
import type { BoardChoice } from '../../protocol/board.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { action } from '../desk/action.ts'
import { faultOfRow } from '../lists/broken-entry.ts'
import { matcher } from '../lists/list-query.ts'
import type { BoardRow } from './board-rows.ts'
import { boardRows } from './board-rows.ts'

type Asked = z.output<typeof actions.board.request>

/** One page of the review board: the drafts of one status, and what they can be narrowed down by. */
export const board = action('read', actions.board, async (desk, asked) => {
  const now = await desk.store.now()
  const shelf = await desk.catalog.at(now)
  const all = await boardRows(desk, now, shelf)
  const found = all.filter(isWanted(asked))
  const { pageSize } = asked
  // What is approved or published leaves its column: a last page that has become empty is the one before it.
  const page = Math.min(asked.page, Math.max(1, Math.ceil(found.length / pageSize)))
  const faultOf = await faultOfRow(desk, now)
  const rows = await inTurns(
    found.slice((page - 1) * pageSize, page * pageSize),
    async ({ card, draft }) => ({
      ...card,
      ...(draft && (await faultOf({ ...draft, stationName: card.station }))),
    }),
  )
  return {
    total: found.length,
    page,
    pageSize,
    rows,
    stations: choices(all, ({ stationId, card }) => ({ id: stationId, label: card.station })),
    authors: choices(all, ({ card: { by } }) => ({ id: by, label: by })),
    kinds: choices(all, ({ card: { collection, kind } }) => ({ id: collection, label: kind })),
  }
})

const isWanted = ({ status, query, station, author, kind, day }: Asked) => {
  const matches = matcher({ query, station, year: undefined, status, page: 1, pageSize: 1 })
  return ({ card, draft }: BoardRow): boolean => {
    if (card.status !== status) return false
    if (kind !== undefined && card.collection !== kind) return false
    if (author !== undefined && card.by !== author) return false
    if (day !== undefined && card.day !== day) return false
    if (draft) return matches({ ...draft, stationName: card.station })
    return station === undefined && (query === undefined || card.title.includes(query))
  }
}

const choices = (rows: readonly BoardRow[], choiceOf: (row: BoardRow) => BoardChoice): BoardChoice[] =>
  [...new Map(rows.map(choiceOf).map((choice) => [choice.id, choice])).values()]
    .filter(({ id }) => id !== '')
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'))
