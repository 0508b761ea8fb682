import { z } from 'zod'
import { entryKey, moment, nothing } from './keys.ts'
import { entryStatus } from './statuses.ts'

/** An entry that something is to be done about. */
export const dueEntry = entryKey.extend({
  /** The kind's name: 活动报道. */
  kind: z.string(),
  /** Empty while it has none. */
  title: z.string(),
  /** Beijing day; empty where the title orders its list. */
  day: z.string(),
  /** What its station is called; empty where it has none. */
  station: z.string(),
  status: entryStatus,
  /** Who touched it last, and when; empty where nobody knows. */
  by: z.string(),
  at: moment,
})
export type DueEntry = z.output<typeof dueEntry>

/** Entries of which only the first are told. */
const some = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number(), rows: z.array(row) })

/** What was handed in and came back; `by` and `at` are whose and when. */
const returned = dueEntry.extend({ reason: z.string() })
export type ReturnedEntry = z.output<typeof returned>

/** A time at which an event took place of which nobody has reported. */
const unreported = z.object({
  event: z.string(),
  title: z.string(),
  stationId: z.string(),
  station: z.string(),
  /** Beijing day on which it began. */
  day: z.string(),
  /** Whether an earlier time of it was reported, which the new report can go on from. */
  hasEarlier: z.boolean(),
})
export type UnreportedEvent = z.output<typeof unreported>

/** Stations that are behind what a rule of the county asks of them. */
const behind = z.object({
  /** The rule's id and name: 站每季报道. */
  rule: z.string(),
  label: z.string(),
  /** Beijing days between which it counts: the period's first, or the rule's own, and the period's last. */
  from: z.string(),
  until: z.string(),
  /** How many stations the rule asks. */
  asked: z.number(),
  stations: z.array(z.object({ id: z.string(), name: z.string(), missing: z.number() })),
})
export type StationsBehind = z.output<typeof behind>

/** What leaves the portal by itself before long. */
const expiring = dueEntry.extend({ expireAt: z.string() })
export type ExpiringEntry = z.output<typeof expiring>

/** The notice board of a quarter that should be hung these days. */
const boardDue = z.object({
  /** The county's rule: 宣传栏每季一期. */
  rule: z.string(),
  /** Beijing day on which the quarter ends. */
  until: z.string(),
  reports: z.number(),
  /** How many stories somebody picked for it, as published; the portal proposes the rest. */
  picked: z.number(),
  /** The id of its poster. */
  poster: z.string(),
})
export type BoardDue = z.output<typeof boardDue>

/** Everything that is due for the person who asks, the most pressing first in each part. */
export const today = {
  request: nothing,
  answer: z.object({
    day: z.string(),
    /** What came back to be mended. */
    returned: some(returned),
    /** The person's own drafts that are not handed in. */
    drafts: some(dueEntry),
    /** Drafts that others have begun and not handed in. */
    othersDrafts: z.number(),
    /** What waits for a review, and what is approved and not published, longest waiting first. */
    review: some(dueEntry),
    approved: some(dueEntry),
    events: some(unreported),
    behind: z.array(behind),
    board: boardDue.optional(),
    /** Quarters, as they are called, for whose board nobody has picked anything and enough was told; the newest first. */
    unpicked: z.array(z.string()),
    expiring: some(expiring),
    /** What posters of the whole county can be made of. */
    posters: z.object({
      levels: z.array(z.object({ id: z.string(), label: z.string() })),
      quarters: z.array(z.string()),
      boards: z.array(z.string()),
    }),
  }),
} as const
export type Today = z.output<typeof today.answer>
