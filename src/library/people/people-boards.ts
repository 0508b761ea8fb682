import { peopleByLevelUrl, peopleByQuarterUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import { countedFromOldest } from '../site/list-parts.ts'
import type { ListPage, LongList } from '../site/paging.ts'
import { listPaths, pageOf } from '../site/paging.ts'
import { periodName } from '../site/period-names.ts'
import { boardOfLevel, boardOfQuarter, headCountOf, levelsInUse, quartersInUse } from './people.ts'
import type { PersonSummary } from './people.ts'

/** One page of a board of good people. */
export interface PeopleBoardView {
  title: string
  intro: string
  list: ListPage<PersonSummary>
}

/** What boards there are: by level (中国, 省级 …) and by quarter. */
export type PeopleBoardKind = 'level' | 'quarter'

interface Board extends Pick<PeopleBoardView, 'title' | 'intro'> {
  url: string
  people: PersonSummary[]
}

const levelBoard = (id: string): Board | undefined => {
  const level = levelsInUse().find((each) => each.id === id)
  return (
    level && {
      title: `${level.label}好人`,
      intro: level.note ?? '',
      url: peopleByLevelUrl(id),
      people: boardOfLevel(id),
    }
  )
}

const quarterBoard = (quarter: string): Board | undefined =>
  quartersInUse().includes(quarter)
    ? {
        title: `${periodName(quarter)}好人榜`,
        intro: '这一季评出的身边好人。',
        url: peopleByQuarterUrl(quarter),
        people: boardOfQuarter(quarter),
      }
    : undefined

const kinds: Record<PeopleBoardKind, { keys: () => string[]; board: (key: string) => Board | undefined }> = {
  level: { keys: () => levelsInUse().map(({ id }) => id), board: levelBoard },
  quarter: { keys: quartersInUse, board: quarterBoard },
}

const longList = ({ url, people }: Board): LongList<PersonSummary> => ({
  url,
  entries: people,
  partInWords: countedFromOldest,
})

/** One page of a board, as `pageOf` knows it; nothing where the board or the page does not exist. */
export const peopleBoardPage: (
  kind: PeopleBoardKind,
  key: string,
  page: string,
) => PeopleBoardView | undefined = question(
  'people-board-page',
  (kind: PeopleBoardKind, key: string, page: string) => {
    const board = kinds[kind].board(key)
    const list = board && pageOf(longList(board), page)
    if (!board || !list) return undefined
    const { title, intro, people } = board
    // A board's total is told in people, not in entries.
    const total = list.total === undefined ? undefined : headCountOf(people)
    return { title, intro, list: { ...list, total } }
  },
)

/** The addresses of every page of the boards of a kind. */
export const peopleBoardPages = (kind: PeopleBoardKind): string[] =>
  kinds[kind].keys().flatMap((key) => {
    const board = kinds[kind].board(key)
    return board ? listPaths(longList(board)) : []
  })
