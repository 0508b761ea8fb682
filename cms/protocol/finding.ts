import { z } from 'zod'
import { entryKey } from './keys.ts'
import { count } from './lists.ts'
import { entryStatus } from './statuses.ts'

const LONGEST_QUESTION = 100

/** A text in pieces; what was looked for is a hit. */
const marked = z.array(z.object({ text: z.string(), isHit: z.boolean() }))
export type Marked = z.output<typeof marked>

const found = entryKey.extend({
  /** The kind's name: 活动报道. */
  kind: z.string(),
  title: marked,
  /** What it says around the hit; its summary where only the title was hit. */
  excerpt: marked,
  /** Beijing day; empty where the title orders its list. */
  day: z.string(),
  /** What its station is called; empty where it has none. */
  station: z.string(),
  status: entryStatus,
})
export type FoundEntry = z.output<typeof found>

/** Looks through everything that is written, published or not: titles, names and text, two characters, pinyin and its initials. */
export const findEntries = {
  request: z.object({
    query: z.string().max(LONGEST_QUESTION, { error: `一次最多找 ${LONGEST_QUESTION} 个字。` }),
    collection: z.string().optional(),
    status: entryStatus.optional(),
    page: count(1, 100_000),
    pageSize: count(20, 100),
  }),
  answer: z.object({ total: z.number(), page: z.number(), pageSize: z.number(), rows: z.array(found) }),
} as const
export type FoundPage = z.output<typeof findEntries.answer>

const near = entryKey.extend({
  title: z.string(),
  /** Beijing day. */
  day: z.string(),
  /** What its station is called. */
  station: z.string(),
  status: entryStatus,
})
export type NearEntry = z.output<typeof near>

/** Entries that may tell the same: of the same station, a day apart at most, with nearly the same title. The nearest comes first. */
export const nearEntries = {
  request: entryKey.pick({ collection: true }).extend({
    title: z.string().max(LONGEST_QUESTION).default(''),
    /** The station's id. */
    station: z.string().default(''),
    /** Beijing day or moment. */
    day: z.string().default(''),
    /** The entry that asks, which is not near itself. */
    besides: z.string().optional(),
  }),
  answer: z.object({ rows: z.array(near) }),
} as const
