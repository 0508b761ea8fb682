import { z } from 'zod'
import { entryKey, file, moment, path } from './keys.ts'
import { entryStatus } from './statuses.ts'

const LONGEST_FILTER = 100
const LARGEST_PAGE = 1000

/** A text that narrows a list down; an empty one says nothing. */
export const filter = z
  .string()
  .max(LONGEST_FILTER)
  .nullish()
  .transform((text) => text || undefined)

/** A number that a client may leave out or send as a text. */
export const count = (otherwise: number, max: number) =>
  z
    .union([z.literal(''), z.coerce.number<number | string>().int().min(1).max(max)])
    .nullish()
    .transform((number) => number || otherwise)

/** What narrows a list down; everything may be left out, an empty text says nothing. */
export const listQuery = z.object({
  query: filter,
  station: filter,
  year: filter,
  status: filter,
  page: count(1, 100_000),
  pageSize: count(50, LARGEST_PAGE),
})
export type ListQuery = z.output<typeof listQuery>

/** One line of a list of entries. */
const row = z.object({
  id: z.string(),
  path,
  /** The id of the text. */
  blob: z.string(),
  title: z.string(),
  summary: z.string(),
  /** The day that orders the list; empty where the title orders it. */
  day: z.string(),
  /** The station's name. */
  station: z.string(),
  stationId: z.string(),
  status: entryStatus,
  published: z.boolean(),
  /** Why the entry is not on the portal, or not as it was meant: the first thing that is wrong with its text, in full. */
  broken: z.string().optional(),
  /** The portal shows the entry all the same, without what is wrong. */
  isShown: z.literal(true).optional(),
  /** How many things a draft lacks until it can be handed in; nothing where it lacks none. */
  lacks: z.number().optional(),
  updatedAt: moment.optional(),
  by: z.string().optional(),
  /** The row as a text for clients that want one, marked so that a save of it is refused. */
  data: z.string(),
})
export type ListRow = z.output<typeof row>

/** One page of a list, published entries and drafts together: a few facts of each, never the story. */
export const listEntries = {
  request: listQuery.extend(entryKey.pick({ collection: true }).shape),
  answer: z.object({ total: z.number(), page: z.number(), pageSize: z.number(), rows: z.array(row) }),
} as const
export type ListPage = z.output<typeof listEntries.answer>

/** The published texts of a folder: all of them for a stock editor, or with `page` one page, newest first. */
export const entriesByFolder = {
  request: z.object({
    folder: z.string({ error: '缺少文件夹（folder）。' }),
    extension: z.string().default('md'),
    depth: z.number().optional(),
    ...listQuery.shape,
    page: z.number().int().min(1).optional(),
  }),
  answer: z.array(z.object({ data: z.string(), file })),
} as const
