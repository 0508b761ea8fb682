import { useState } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'
import type { MediaPage, MediaQuery, MediaRow } from '../../protocol/library.ts'

/** So many come at once: a few screens full. */
export const PHOTOS_A_PAGE = 60

/** What is looked for; empty texts say nothing. */
export type Wanted = Required<Pick<MediaQuery, 'use' | 'kind'>> & {
  query: string
  month: string
  station: string
  entry: string
}

export const EVERYTHING: Wanted = {
  query: '',
  month: '',
  station: '',
  entry: '',
  use: 'all',
  kind: 'photo',
}

/** What has been read of the library for the question that stands now. */
export interface LibraryPages {
  rows: MediaRow[]
  total?: number | undefined
  months: MediaPage['months']
  problem?: string | undefined
  isAsking: boolean
  /** Reads on. */
  more: () => void
  /** Begins anew: something has changed. */
  again: () => void
}

/** Reads the library page by page; another question begins anew. */
export const useLibrary = (wanted: Wanted): LibraryPages => {
  const [round, setRound] = useState(0)
  const question = JSON.stringify([wanted, round])
  const [read, setRead] = useState<{ question: string; pages: MediaPage[]; next: number }>()
  const { pages, next } = read?.question === question ? read : { pages: [], next: 1 }
  const { problem, isAsking } = useLatestAnswer(
    pages.length >= next ? undefined : `${question} ${next}`,
    async (dropped) => {
      const page = await ask('photoLibrary', { ...wanted, page: next, pageSize: PHOTOS_A_PAGE }, dropped)
      if (!dropped.aborted) setRead({ question, pages: [...pages, page], next })
    },
  )
  const rows = pages.flatMap((page) => page.rows)
  return {
    rows: [...new Map(rows.map((row) => [row.address, row])).values()],
    total: pages.at(-1)?.total,
    months: pages.at(-1)?.months ?? [],
    problem,
    isAsking,
    more: () => setRead({ question, pages, next: pages.length + 1 }),
    again: () => setRound((before) => before + 1),
  }
}
