import type { CollectionName } from '../collection-names.ts'
import type { Problem, ProblemCode } from '../problems.ts'
import { problem } from '../problems.ts'
import { wordListFile } from '../site-file-paths.ts'
import { readYaml } from '../yaml/yaml-text.ts'
import { collectionOfStory, storyKinds } from './board-list.ts'
import { placeOnBoard, storyPlace } from './board-rules.ts'
import { boardsIn, fieldIn, itemsIn } from './written-boards.ts'

/**
 * What has become of an entry that was picked: residents see it, or do not see it now, or it is only a draft, which the
 * release does not know, or nobody has it any more.
 */
export type Standing = 'on-show' | 'hidden' | 'unpublished' | 'unknown'

const codes = {
  'on-show': undefined,
  hidden: 'story-not-on-show',
  unpublished: 'story-unpublished',
  unknown: 'unknown-reference',
} as const satisfies Record<Standing, ProblemCode | undefined>

/** An entry that the list of boards names, and where. */
export interface NamedEntry {
  collection: CollectionName
  id: string
  quarter: string | undefined
  where: { file: string; field: string; line: number | undefined }
  label: string
}

type Path = (string | number)[]

interface Pointer {
  collection: CollectionName
  path: Path
  /** Which place in its row it is. */
  place: string
}

/** A field that may name an entry. */
const pointer = (group: unknown, { path, ...rest }: Pointer) => {
  const id = fieldIn(group, String(path.at(-1)))
  return typeof id === 'string' && id !== '' ? [{ ...rest, path, id }] : []
}

/** What the station is called whose board a row is of. */
const OWNER = '阵地'

const pointersIn = (row: unknown, at: number) => [
  ...pointer(row, { collection: 'stations', path: ['rows', at, 'owner'], place: OWNER }),
  ...itemsIn(row, 'stories').flatMap((story, nth) =>
    storyKinds.flatMap((kind) =>
      pointer(story, {
        collection: collectionOfStory(kind),
        path: ['rows', at, 'stories', nth, kind],
        place: storyPlace(nth),
      }),
    ),
  ),
]

/** Every entry that the list of boards names, as its file is written. */
export const namedByBoards = (fileText: string): NamedEntry[] => {
  const text = readYaml(fileText)
  const file = wordListFile('boards')
  return boardsIn(text.data).flatMap(({ row, quarter, ...words }, at) =>
    pointersIn(row, at).map(({ path, place, ...entry }) => {
      const where = { file, field: path.join('.'), line: text.lineOf(path) }
      return { ...entry, quarter, where, label: placeOnBoard(words, place) }
    }),
  )
}

/** More places of one entry are not named. */
const MOST_PLACES = 4

const placesOf = (places: readonly NamedEntry[]): string => {
  const named = places.slice(0, MOST_PLACES).map(({ label }) => label)
  return named.join('、') + (places.length > MOST_PLACES ? `等 ${places.length} 处` : '')
}

/**
 * What the list of boards names that cannot be hung, each entry once, at its first place; the boards do without.
 * @param since a quarter: of earlier ones only that is told which nobody has any more, for what was hung may go afterwards
 */
export const lostStories = (
  named: readonly NamedEntry[],
  since: string,
  standingOf: (collection: CollectionName, id: string) => Standing,
): Problem[] =>
  [...Map.groupBy(named, ({ collection, id }) => `${collection}/${id}`).values()].flatMap((all) => {
    const [entry] = all
    const standing = entry ? standingOf(entry.collection, entry.id) : 'on-show'
    const code = codes[standing]
    const places = standing === 'unknown' ? all : all.filter(({ quarter = '' }) => quarter >= since)
    const [first] = places
    if (code === undefined || first === undefined) return []
    return [problem(code, first.where, { label: placesOf(places), value: first.id })]
  })
