import { z } from 'zod'
import { moment } from './keys.ts'
import { count, filter } from './lists.ts'
import { status } from './statuses.ts'
import { dueEntry } from './today.ts'

const LARGEST_PAGE = 100

/** A draft on the board. */
const card = dueEntry.extend({
  /** The text as it stands: what is decided about it names this. */
  textId: z.string().optional(),
  /** Whether it changes something that residents read already. */
  isChange: z.boolean(),
  /** How many things it lacks until it can be handed in; nothing where it lacks none. */
  lacks: z.number().optional(),
  /** Why it cannot be shown as it stands. */
  broken: z.string().optional(),
  /** It was handed in and came back: why, by whom, when. */
  returned: z.object({ reason: z.string(), by: z.string(), at: moment }).optional(),
})
export type BoardCard = z.output<typeof card>

const choice = z.object({ id: z.string(), label: z.string() })
/** Something that the board can be narrowed down by. */
export type BoardChoice = z.output<typeof choice>

/** The drafts of one status, longest waiting first, page by page, and never their texts; a filter that is empty says nothing. */
export const board = {
  request: z.object({
    status,
    query: filter,
    station: filter,
    /** Who touched it last. */
    author: filter,
    kind: filter,
    /** Beijing day. */
    day: filter,
    page: count(1, 1000),
    pageSize: count(30, LARGEST_PAGE),
  }),
  answer: z.object({
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    rows: z.array(card),
    /** What there is to choose from, of all drafts. */
    stations: z.array(choice),
    authors: z.array(choice),
    kinds: z.array(choice),
  }),
} as const
