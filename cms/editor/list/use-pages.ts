import { useState } from 'react'
import type { ListPage, ListRow } from '../../protocol/lists.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import type { ListQuery } from './search-entries.ts'
import { searchEntries } from './search-entries.ts'

/** So many rows come at once. */
export const PAGE_SIZE = 50

/** The rows read so far for the question that stands now. */
interface Pages {
  rows: ListRow[]
  /** Nothing while none of its pages has come. */
  total?: number | undefined
  problem?: string | undefined
  isAsking: boolean
  /** Reads on. */
  more: () => void
  /** Asks once more what could not be answered. */
  again: () => void
}

/**
 * Reads a list page by page; another question begins anew, and no page of one is ever shown among those of another.
 * @param times counts how often it was put: the same question again is asked again
 */
export const usePages = (collection: string, wanted: ListQuery, times: number): Pages => {
  const question = JSON.stringify([collection, wanted, times])
  const [read, setRead] = useState<{ question: string; pages: ListPage[]; next: number }>()
  const { pages, next } = read?.question === question ? read : { pages: [], next: 1 }
  const isRead = pages.length >= next
  const { problem, isAsking, again } = useLatestAnswer(
    isRead ? undefined : `${question} ${next}`,
    async (dropped) => {
      const page = await searchEntries(collection, { ...wanted, page: next, pageSize: PAGE_SIZE }, dropped)
      if (!dropped.aborted) setRead({ question, pages: [...pages, page], next })
    },
  )
  return {
    rows: onceEach(pages.flatMap(({ rows }) => rows)),
    total: pages.at(-1)?.total,
    problem,
    isAsking,
    again,
    more: () => setRead({ question, pages, next: pages.length + 1 }),
  }
}

/** An entry that somebody has added meanwhile moves the last of a page onto the next one. */
const onceEach = (rows: ListRow[]) => [...new Map(rows.map((row) => [row.id, row])).values()]
