/** What the search knows of a page: pure functions from plain facts to records. */
import type { EventTimes, PageText } from './formats.ts'
import { simplifiedInPlace } from '../../model/characters/simplified.ts'
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
  /** What else it is found by, which its text does not say. */
  labels: string[]
  /** The names under which the directory lists this page, the full one first. */
  names?: string[]
  codes?: PageFacts['codes']
  details?: PageFacts['details']
  times?: PageFacts['times']
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
  /** What the page shows beside its text: form, audience, level, platform. */
  labels?: readonly (string | undefined)[]
  /** Found, but shown in other words: its day in all ways to say it. */
  alsoFoundBy?: readonly (string | undefined)[]
  /** What names the page and nothing else: a code, a number of the telephone, what people call somebody. */
  codes?: readonly (string | undefined)[]
  /** Whether it is the place that stands for all others: the county's centre. */
  isCentre?: boolean
  /** What people ask about a place. */
  details?: readonly { label: string; value: string }[] | undefined
  /** When an event takes place. */
  times?: EventTimes | undefined
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
    labels: [...(facts.categories ?? []), ...(facts.labels ?? []), ...(facts.alsoFoundBy ?? [])].filter(
      (label) => label !== undefined,
    ),
    ...(facts.codes && { codes: facts.codes }),
    ...(facts.details && { details: facts.details }),
    ...(facts.times && { times: facts.times }),
    ...(names.length > 0 && { names }),
  }
}

const inSimplified = ({ title, text }: SearchRecord): Pick<PageText, 'simplified'> => {
  const simplified = { title: simplifiedInPlace(title), text: simplifiedInPlace(text) }
  return simplified.title === title && simplified.text === text ? {} : { simplified }
}

/** What a result shows of a record. */
export const pageText = (record: SearchRecord): PageText => {
  const { url, title, kindLabel, day, times, text } = record
  return {
    url,
    title,
    kindLabel,
    ...(day && { day }),
    ...(times && { times }),
    text,
    ...inSimplified(record),
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
