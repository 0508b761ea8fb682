import { z } from 'zod'
import { draftKey, entryKey, file, moment, nothing, path, seen } from './keys.ts'
import { mediaFile } from './media.ts'
import { entryStatus, status } from './statuses.ts'

/** One changed file of a draft; `id` is what a save of it must name as its base. Photos are `binary`. */
const change = file.extend({ newFile: z.boolean(), binary: z.boolean().optional() })

const draft = z.object({
  collection: z.string(),
  slug: z.string(),
  status,
  diffs: z.array(change),
  /** Whether it says nothing but what is published: there is nothing to hand in. */
  unchanged: z.boolean(),
  updatedAt: moment,
  pullRequestAuthor: z.string(),
  /** It was handed in and came back: why, by whom, when. */
  returned: z.object({ reason: z.string(), by: z.string(), at: moment }).optional(),
})
export type Draft = z.output<typeof draft>
export type DraftChange = z.output<typeof change>

/** The keys of all drafts: `reports/20261122-qsc-k3f9`. */
export const unpublishedEntries = { request: nothing, answer: z.array(z.string()) } as const

export const unpublishedEntry = { request: draftKey, answer: draft } as const

const fileOfDraft = entryKey.extend({ path })

export const unpublishedEntryDataFile = {
  request: fileOfDraft,
  answer: z.object({ data: z.string(), file }),
} as const

export const unpublishedEntryMediaFile = { request: fileOfDraft, answer: mediaFile } as const

export const publishUnpublishedEntry = {
  request: entryKey.extend({ seen }),
  answer: z.object({ path, slug: z.string(), id: z.string() }),
} as const

export const deleteUnpublishedEntry = { request: entryKey, answer: z.object({}) } as const

/** How long it can be brought back: as long as an office needs to notice that something is missing. */
export const DELETED_KEPT_IN_DAYS = 30

/** Something that was deleted or given up; `was` tells what it comes back as, `isChange` that its entry is still on the portal. */
const deletedRow = entryKey.extend({
  /** The kind's name: 活动报道. */
  kind: z.string(),
  title: z.string(),
  id: z.string(),
  by: z.string(),
  at: moment,
  was: entryStatus,
  isChange: z.boolean(),
  daysLeft: z.number(),
})
export type DeletedRow = z.output<typeof deletedRow>

/** What was deleted or given up lately and can be brought back, newest first. */
export const recentlyDeleted = {
  request: nothing,
  answer: z.object({ rows: z.array(deletedRow), keptInDays: z.number() }),
} as const

/** Brings back what was deleted: as a draft, or with `asItWas` as what it was. */
export const restore = {
  request: entryKey.extend({ asItWas: z.boolean().default(false) }),
  answer: z.object({ status: entryStatus, id: z.string() }),
} as const
