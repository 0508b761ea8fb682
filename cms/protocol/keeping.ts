import { z } from 'zod'
import { moment } from './keys.ts'

/** In characters; a long report has some three thousand. */
const LONGEST_TEXT = 500_000
const LONGEST_NAME = 60
const MOST_DROPPED = 200

/** How long a text that nobody saved can be taken up again: as long as what is deleted. */
export const UNSAVED_KEPT_IN_DAYS = 30

/** Tells a person's texts apart: made by whoever types, once for each form that is opened. */
const unsavedId = z
  .string()
  .regex(/^[a-z0-9-]{8,100}$/, { error: '没保存的文字的记号（id）不对，没有记下。' })

export const unsavedIds = z.array(unsavedId).max(MOST_DROPPED).default([])

const device = z.object({
  /** The same for every text of one browser, so that it can tell its own from those of another. */
  id: z.string().max(LONGEST_NAME),
  /** As a person would call it: 这台 Windows 电脑, 微信里. */
  name: z.string().max(LONGEST_NAME),
})
export type Device = z.output<typeof device>

const about = z.object({
  collection: z.string({ error: '缺少内容的种类（collection）。' }),
  /** The entry that it changes; nothing for one that has never been saved. */
  slug: z.string().optional(),
  /** The version that it was made from, as a save names it. */
  baseId: z.string().optional(),
  device,
  /** Where it is written on: a screen of our own by its name, else the form. */
  screen: z.string().max(LONGEST_NAME).optional(),
})

const row = about.extend({
  id: unsavedId,
  /** The kind's name: 活动报道. */
  kind: z.string(),
  /** Empty while it has none. */
  title: z.string(),
  at: moment,
  daysLeft: z.number(),
})
export type UnsavedRow = z.output<typeof row>

/** Keeps what is being typed, in the place of what was kept under the same id before. It may be as unfinished as it likes. */
export const keepUnsaved = {
  request: about.extend({
    id: unsavedId,
    raw: z
      .string({ error: '没有收到要记下的文字（raw）。' })
      .max(LONGEST_TEXT, { error: `文字太长，没有在服务器上记下：最多 ${LONGEST_TEXT} 个字。` }),
  }),
  answer: z.object({ at: moment }),
} as const

/** Everything that the person has typed and not saved, on whatever device, newest first; nothing that says what is saved. */
export const unsavedTexts = {
  request: z.object({ collection: z.string().optional(), slug: z.string().optional() }),
  answer: z.object({ rows: z.array(row), keptInDays: z.number() }),
} as const

/** One of them with its text; null when it is there no more. */
export const unsavedText = {
  request: z.object({ id: unsavedId }),
  answer: z.object({ found: row.extend({ raw: z.string() }).nullable() }),
} as const

/** Takes texts away: they were saved, or their writer wants them no more. */
export const dropUnsaved = {
  request: z.object({ ids: unsavedIds }),
  answer: z.object({}),
} as const
