import type { CollectionName } from '../collection-names.ts'
import type { Problem, ProblemCode } from '../problems.ts'
import { problem } from '../problems.ts'
import { wordListFile } from '../site-file-paths.ts'
import {
  offPortalWords,
  type EntryName,
  type Standing,
  type WhereaboutsOf,
} from '../references/whereabouts.ts'
import { readYaml } from '../yaml/yaml-text.ts'
import { collectionOfStory, storyKinds } from './board-list.ts'
import { placeOnBoard, storyPlace } from './board-rules.ts'
import { boardsIn, fieldIn, itemsIn } from './written-boards.ts'

const told = {
  'on-show': undefined,
  'marked-draft': { code: 'story-not-on-show', why: offPortalWords['marked-draft'] },
  'not-yet': { code: 'story-not-on-show', why: offPortalWords['not-yet'] },
  expired: { code: 'story-not-on-show', why: offPortalWords.expired },
  'taken-down': { code: 'story-not-on-show', why: offPortalWords['taken-down'] },
  faulty: { code: 'story-not-on-show', why: offPortalWords.faulty },
  draft: { code: 'story-draft', why: offPortalWords.draft },
  withdrawn: { code: 'story-withdrawn', why: offPortalWords.withdrawn },
  deleted: { code: 'story-deleted', why: offPortalWords.deleted },
  unknown: { code: 'story-unknown', why: undefined },
  'not-published': { code: 'story-not-published', why: undefined },
} as const satisfies Record<Standing, { code: ProblemCode; why: string | undefined } | undefined>

/** Whether a problem is about what has become of something that was picked. */
export const isAboutLostStory = ({ code }: Pick<Problem, 'code'>): boolean =>
  Object.values(told).some((each) => each?.code === code)

/** An entry that the list of boards names, and where. */
export interface NamedEntry extends EntryName {
  quarter: string | undefined
  where: { file: string; field: string; line: number | undefined }
  /** The board, and which place on it. */
  board: { label: string; owner: string | undefined }
  place: string
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
  return boardsIn(text.data).flatMap(({ row, quarter, label, owner }, at) =>
    pointersIn(row, at).map(({ path, ...entry }) => {
      const where = { file, field: path.join('.'), line: text.lineOf(path) }
      return { ...entry, quarter, where, board: { label, owner } }
    }),
  )
}

/** What is to be known of, to say what is lost: what was picked, and whose boards those are. */
export const entriesToKnow = (named: readonly NamedEntry[]): EntryName[] =>
  named.flatMap(({ collection, id, board: { owner } }) => [
    { collection, id },
    ...(owner === undefined ? [] : [{ collection: 'stations' as const, id: owner }]),
  ])

/** More places of one entry are not named. */
const MOST_PLACES = 4

const placesOf = (places: readonly NamedEntry[], whereaboutsOf: WhereaboutsOf): string => {
  const named = places.slice(0, MOST_PLACES).map(({ board: { label, owner }, place }) => {
    const station = owner === undefined ? undefined : (whereaboutsOf('stations', owner).title ?? owner)
    return placeOnBoard({ label, owner: station }, place)
  })
  return named.join('、') + (places.length > MOST_PLACES ? `等 ${places.length} 处` : '')
}

/**
 * What the list of boards names that cannot be hung, each entry once, at its first place and by its title; the boards do without.
 * @param since a quarter: of earlier ones only that is told which nobody ever had, for what was hung may go afterwards
 */
export const lostStories = (
  named: readonly NamedEntry[],
  since: string,
  whereaboutsOf: WhereaboutsOf,
): Problem[] =>
  [...Map.groupBy(named, ({ collection, id }) => `${collection}/${id}`).values()].flatMap((all) => {
    const [entry] = all
    if (entry === undefined) return []
    const { standing, title } = whereaboutsOf(entry.collection, entry.id)
    const telling = told[standing]
    const places = standing === 'unknown' ? all : all.filter(({ quarter = '' }) => quarter >= since)
    const [first] = places
    if (telling === undefined || first === undefined) return []
    const label = placesOf(places, whereaboutsOf)
    return [problem(telling.code, first.where, { label, value: title || first.id, allowed: telling.why })]
  })
