/** What must be true of a board that was picked, beyond each of its fields. */
import type { FieldsText } from '../entry-problems.ts'
import { itemAt, labelAt } from '../fields/label-at.ts'
import { quarterIn } from '../days/quarters.ts'
import type { Problem } from '../problems.ts'
import { problem } from '../problems.ts'
import type { RowFault } from '../rules/row-fault.ts'
import { boardFields, storyKinds, type BoardRow } from './board-list.ts'
import { FEWEST_STORIES } from './quarter-board.ts'

/** A story as it was picked. */
export type PickedStory = { kind: (typeof storyKinds)[number]; id: string }

type BoardWords = Pick<BoardRow, 'label' | 'owner' | 'stories'>
type Story = BoardRow['stories'][number]

const picksIn = (story: Story): PickedStory[] =>
  storyKinds.flatMap((kind) => {
    const id = story[kind]
    return id === undefined ? [] : [{ kind, id }]
  })

const isSame = (one: PickedStory, other: PickedStory): boolean =>
  one.kind === other.kind && one.id === other.id

/** The stories of a row in their order, each once; without those of which nobody can say which one is meant. */
export const pickedStories = ({ stories }: Pick<BoardRow, 'stories'>): PickedStory[] =>
  stories
    .map(picksIn)
    .filter(({ length }) => length === 1)
    .flat()
    .filter((pick, at, all) => all.findIndex((other) => isSame(pick, other)) === at)

/** A place in a row, by its quarter: what is the third row is known to nobody but the form. */
export const placeOnBoard = (row: { label: string; owner?: string | undefined }, place: string): string =>
  `${row.label}${row.owner === undefined ? '' : `（${row.owner}）`}的${place}`

/** The name of a story's place: `第 3 篇`. @param at counts from 0 */
export const storyPlace = (at: number): string => itemAt(boardFields.stories, at)

const faultOfStory = (row: BoardWords, at: number): RowFault[] => {
  const { stories } = row
  const label = placeOnBoard(row, storyPlace(at))
  const [pick, other] = picksIn(stories[at] ?? {})
  if (pick === undefined || other !== undefined)
    return [{ path: ['stories', at], code: 'not-one-story', facts: { label } }]
  const before = stories.slice(0, at).flatMap(picksIn)
  if (!before.some((each) => isSame(each, pick))) return []
  return [{ path: ['stories', at, pick.kind], code: 'same-story-twice', facts: { label } }]
}

/** What is wrong with a row whose fields are right one by one. */
export const boardFaults = (row: BoardRow): RowFault[] => {
  const { label, stories } = row
  const { length } = stories
  const faults = stories.flatMap((_, at) => faultOfStory(row, at))
  const facts = {
    label: placeOnBoard(row, boardFields.stories.label),
    ...{ length, limit: FEWEST_STORIES },
  }
  if (length < FEWEST_STORIES) faults.unshift({ path: ['stories'], code: 'too-few', facts })
  if (quarterIn(label) === undefined)
    faults.unshift({ path: ['label'], code: 'not-a-quarter', facts: { value: label } })
  return faults
}

/** The row that is picked for a quarter and its owner: the first that names both. @param owner a station; the county's where it is undefined */
export const boardRowOf = (
  rows: readonly BoardRow[],
  quarter: string,
  owner: string | undefined,
): BoardRow | undefined => rows.find((row) => quarterIn(row.label) === quarter && row.owner === owner)

/** A second row for the same quarter and owner would never be looked at. A row that is left out is absent. */
export const repeatedBoards = (rows: readonly (BoardRow | undefined)[], place: FieldsText): Problem[] => {
  const given = rows.filter((row) => row !== undefined)
  return rows.flatMap((row, at) => {
    const quarter = row && quarterIn(row.label)
    if (quarter === undefined || boardRowOf(given, quarter, row?.owner) === row) return []
    const path = ['rows', at, 'label']
    const where = { file: place.file, field: path.join('.'), line: place.text.lineOf(path) }
    return [problem('same-board-twice', where, { label: labelAt(place.fields, path), value: row?.label })]
  })
}
