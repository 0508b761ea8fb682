import { listPageUrl, peopleByLevelUrl, peopleByQuarterUrl } from '../../model/addresses.ts'
import type { ListPage } from '../site/paging.ts'
import { pageParam, pagesOf } from '../site/paging.ts'
import type { PageToRender } from '../rendering/pages-to-render.ts'
import { boardOfLevel, boardOfQuarter, headCountOf, levelsInUse, quartersInUse } from './people.ts'
import type { PersonSummary } from './people.ts'
import { periodName } from '../site/period-names.ts'

/** One page of a board of good people. */
export interface PeopleBoardView {
  title: string
  intro: string
  path: string
  list: ListPage<PersonSummary>
}

interface BoardTold {
  params: Record<string, string>
  title: string
  intro: string
  url: string
}

/** A board's total is told in people, not in entries. */
const withHeads = (
  list: ListPage<PersonSummary>,
  board: readonly PersonSummary[],
): ListPage<PersonSummary> => ({ ...list, total: list.total && headCountOf(board) })

const pagesOfBoard = (told: BoardTold, board: readonly PersonSummary[]): PageToRender<PeopleBoardView>[] =>
  pagesOf(board, told.url).map((list) => ({
    params: { ...told.params, page: pageParam(list.page) },
    props: {
      title: told.title,
      intro: told.intro,
      path: listPageUrl(told.url, list.page),
      list: withHeads(list, board),
    },
  }))

/** The boards by level: 中国, 省级 … */
export const levelBoardPages = async (): Promise<PageToRender<PeopleBoardView>[]> => {
  const pages = (await levelsInUse()).map(async ({ id, label, note }) =>
    pagesOfBoard(
      { params: { level: id }, title: `${label}好人`, intro: note ?? '', url: peopleByLevelUrl(id) },
      await boardOfLevel(id),
    ),
  )
  return (await Promise.all(pages)).flat()
}

/** The boards by quarter. */
export const quarterBoardPages = async (): Promise<PageToRender<PeopleBoardView>[]> => {
  const pages = (await quartersInUse()).map(async (quarter) =>
    pagesOfBoard(
      {
        params: { quarter },
        title: `${periodName(quarter)}好人榜`,
        intro: '这一季评出的身边好人。',
        url: peopleByQuarterUrl(quarter),
      },
      await boardOfQuarter(quarter),
    ),
  )
  return (await Promise.all(pages)).flat()
}
