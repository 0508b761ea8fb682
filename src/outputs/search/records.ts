/** What the search knows of a page: pure functions from plain facts to records. */
import { quarterOf } from '../../model/beijing-time.ts'
import { plainText } from '../../model/stories/story-syntax.ts'

/**
 * One page that can be found. `kind` and `station` are ids; `kindLabel` and `categories` are shown. A station's name is
 * not part of what is known of a page: a station with another name would be every quarter's shard anew.
 */
export interface SearchRecord {
  url: string
  title: string
  kind: string
  kindLabel: string
  station?: string
  categories: string[]
  /** Four digits, of `day`. */
  year?: string
  /** Beijing day, YYYY-MM-DD. */
  day?: string
  text: string
  /** The names under which the directory lists this page, the full one first. */
  names?: string[]
}

/** Plain facts of a page, as the library has them at hand. */
export interface PageFacts {
  url: string
  title: string
  kind: string
  kindLabel: string
  /** Its id. */
  station?: string | undefined
  categories?: readonly string[]
  /** Day or moment in Beijing; only its day is used. */
  day?: string | undefined
  /** Summary, names, place…: plain text. */
  parts?: readonly (string | undefined)[]
  /** Markdown. */
  body?: string | undefined
  /** A station's full and short name, a person's name, a project's name: what people look up. */
  names?: readonly (string | undefined)[]
}

/** Pages of one stretch of time: a quarter such as `2026-q4`, or `always`. */
export interface Period<Page> {
  period: string
  pages: Page[]
}

export type SearchPeriod = Period<SearchRecord>

/** The period of pages without a day: stations, people, projects, notices, single pages. */
export const ALWAYS = 'always'

/** The record of a page. */
export const searchRecord = (facts: PageFacts): SearchRecord => {
  const day = facts.day?.slice(0, 10)
  const names = [...new Set(facts.names)].filter((name) => name !== undefined).filter(Boolean)
  const parts = [...(facts.parts ?? []), plainText(facts.body ?? '')].filter(Boolean)
  return {
    url: facts.url,
    title: facts.title,
    kind: facts.kind,
    kindLabel: facts.kindLabel,
    ...(facts.station && { station: facts.station }),
    categories: [...(facts.categories ?? [])],
    ...(day && { day, year: day.slice(0, 4) }),
    text: parts.join('\n'),
    ...(names.length > 0 && { names }),
  }
}

/** Sorts pages into periods, oldest first, `always` last; only pages of a dated kind go by their day. */
export const groupByPeriod = <P extends Pick<PageFacts, 'day'>>(
  pages: readonly P[],
  isDated: (page: P) => boolean,
): Period<P>[] => {
  const periods = Map.groupBy(pages, (page) =>
    page.day !== undefined && isDated(page) ? quarterOf(page.day) : ALWAYS,
  )
  return [...periods]
    .map(([period, members]) => ({ period, pages: members }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
}
