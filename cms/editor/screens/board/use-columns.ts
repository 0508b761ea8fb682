import { useState } from 'react'
import type { AnswerOf } from '../../../protocol/actions.ts'
import type { Status } from '../../../protocol/statuses.ts'
import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { ask } from '../../gateway-client.ts'
import type { BoardFilter } from './board-filter.ts'

type Answer = AnswerOf<'board'>

/** What is known of one column; the last answer stays while the next is asked for, so that nothing jumps. */
export interface ColumnState {
  answer: Answer | undefined
  problem: string | undefined
  goTo: (page: number) => void
}

/** The three columns as they stand, and what they can be narrowed down by. */
export interface Columns {
  of: Record<Status, ColumnState>
  choices: Pick<Answer, 'stations' | 'authors' | 'kinds'>
  /** Asks for all of them anew. */
  again: () => void
}

type Pages = Record<Status, number>
const FIRST_PAGES: Pages = { draft: 1, pending_review: 1, pending_publish: 1 }

/** Asks for the columns of the board, each page by page. They change together: no draft is seen in two of them, or in none. */
export const useColumns = (filter: BoardFilter): Columns => {
  const narrowed = JSON.stringify(filter)
  const [round, setRound] = useState(0)
  const [at, setAt] = useState({ narrowed, pages: FIRST_PAGES })
  // Another filter begins at its first pages.
  const pages = at.narrowed === narrowed ? at.pages : FIRST_PAGES
  const [last, setLast] = useState<Record<Status, Answer>>()
  const { answer, problem } = useLatestAnswer(
    `${narrowed} ${JSON.stringify(pages)} ${round}`,
    async (dropped) => {
      const told = await askForAll(filter, pages, dropped)
      setLast(told)
      return told
    },
  )
  const shown = answer ?? last
  const columnOf = (status: Status): ColumnState => ({
    answer: shown?.[status],
    problem,
    goTo: (page) => setAt({ narrowed, pages: { ...pages, [status]: page } }),
  })
  const { stations = [], authors = [], kinds = [] } = shown?.draft ?? {}
  return {
    of: ofEach(columnOf),
    choices: { stations, authors, kinds },
    again: () => setRound((before) => before + 1),
  }
}

const ofEach = <T>(of: (status: Status) => T): Record<Status, T> => ({
  draft: of('draft'),
  pending_review: of('pending_review'),
  pending_publish: of('pending_publish'),
})

const askForAll = async (filter: BoardFilter, pages: Pages, dropped: AbortSignal) => {
  const asked = ofEach((status) => ask('board', { ...filter, status, page: pages[status] }, dropped))
  const [draft, pending_review, pending_publish] = await Promise.all([
    asked.draft,
    asked.pending_review,
    asked.pending_publish,
  ])
  return { draft, pending_review, pending_publish }
}
