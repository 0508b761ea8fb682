/** Which posters somebody may want of an entry, of the picked boards, of the county: for whoever chooses one at the desk. */
import type { CollectionName } from '../collection-names.ts'
import { quarterName } from '../days/quarters.ts'
import { addMonths } from '../days/months.ts'
import type { WrittenBoard } from './written-boards.ts'
import { COUNTY_POSTER, posterKindNames, posterKinds, type PosterKind } from './poster-kinds.ts'
import { boardId, quartersOnBoards } from './quarter-board.ts'
import { stationInMonth } from './station-month.ts'

/** A poster, and what it is called beside the others of the same place. */
export interface PosterChoice {
  kind: PosterKind
  id: string
  name: string
}

/** What one kind offers; nothing of a kind that is about something else. */
type Offered = (kind: PosterKind) => Omit<PosterChoice, 'kind'>[]

const choices = (offered: Offered): PosterChoice[] =>
  posterKindNames.flatMap((kind) => offered(kind).map((each) => ({ kind, ...each })))

/** The months beside this one, the next first: what is hung early, and what is filed. */
const OTHER_MONTHS = [1, 2, -1]

const monthsOf = (station: string, day: string) =>
  OTHER_MONTHS.map((count) => addMonths(day.slice(0, 7), count)).map((month) => ({
    id: stationInMonth(station, month),
    name: `${Number(month.slice(5))}月活动`,
  }))

const boardIn = (quarter: string, owner: string) => ({
  id: boardId(quarter, owner),
  name: `${quarterName(quarter)}宣传栏`,
})

const boardsOf = (owner: string, day: string) =>
  quartersOnBoards(day).map((quarter) => boardIn(quarter, owner))

/** Every poster of an entry, the one of its page first. @param day today in Beijing */
export const postersOfEntry = (collection: CollectionName, id: string, day: string): PosterChoice[] =>
  choices((kind) => {
    const { of, name } = posterKinds[kind]
    if (of === collection) return [{ id, name }]
    if (collection !== 'stations') return []
    if (of === 'station-in-month') return monthsOf(id, day)
    return of === 'station-in-quarter' ? boardsOf(id, day) : []
  })

/** What there is that posters of the county are about. */
export interface CountyMatters {
  /** The levels of honours that somebody has. */
  levels: readonly { id: string; label: string }[]
  /** The quarters of these days in which somebody was honoured. */
  quarters: readonly string[]
  /** The quarters of these days with enough for a board. */
  boards: readonly string[]
}

/** The posters that are nobody else's: none that would be empty. */
export const postersOfCounty = ({ levels, quarters, boards }: CountyMatters): PosterChoice[] =>
  choices((kind) => {
    const { of, name } = posterKinds[kind]
    if (of === 'county') return [{ id: COUNTY_POSTER, name }]
    if (of === 'station-in-quarter') return boards.map((quarter) => boardIn(quarter, COUNTY_POSTER))
    if (of === 'honour-level') return levels.map(({ id, label }) => ({ id, name: `${name}（${label}）` }))
    return of === 'quarter' ? quarters.map((id) => ({ id, name: `${name}（${quarterName(id)}）` })) : []
  })

/** The boards that a list picks stories for, the newest first. @param names of the stations, by id */
export const postersOfBoards = (
  boards: readonly WrittenBoard[],
  names: ReadonlyMap<string, string>,
): PosterChoice[] =>
  boards
    .flatMap(({ quarter, label, owner = COUNTY_POSTER }) =>
      quarter === undefined ? [] : [{ quarter, label, owner }],
    )
    .toSorted((one, other) => (one.quarter < other.quarter ? 1 : one.quarter > other.quarter ? -1 : 0))
    .map(({ quarter, owner, label }) => ({
      kind: 'quarter-board',
      id: boardId(quarter, owner),
      name: owner === COUNTY_POSTER ? label : `${label}（${names.get(owner) ?? owner}）`,
    }))
