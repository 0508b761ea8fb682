import { z } from 'zod'
import { draftKey, entryKey, file, moment, nothing, path } from './keys.ts'
import { mediaFile } from './media.ts'
import { status } from './statuses.ts'

/** One changed file of a draft; `id` is what a save of it must name as its base. Photos are `binary`. */
const change = file.extend({ newFile: z.boolean(), binary: z.boolean().optional() })

const draft = z.object({
  collection: z.string(),
  slug: z.string(),
  status,
  diffs: z.array(change),
  updatedAt: moment,
  pullRequestAuthor: z.string(),
})
export type Draft = z.output<typeof draft>
export type DraftChange = z.output<typeof change>

const draftWithTexts = draft.extend({ diffs: z.array(change.extend({ data: z.string().optional() })) })
export type DraftWithTexts = z.output<typeof draftWithTexts>

/** The keys of all drafts: `reports/20261122-qsc-k3f9`. */
export const unpublishedEntries = { request: nothing, answer: z.array(z.string()) } as const

/** All drafts with their texts, so that the board opens with one request. */
export const unpublishedEntriesWithData = {
  request: nothing,
  answer: z.object({ entries: z.array(draftWithTexts) }),
} as const

export const unpublishedEntry = { request: draftKey, answer: draft } as const

const fileOfDraft = entryKey.extend({ path })

export const unpublishedEntryDataFile = {
  request: fileOfDraft,
  answer: z.object({ data: z.string(), file }),
} as const

export const unpublishedEntryMediaFile = { request: fileOfDraft, answer: mediaFile } as const

export const publishUnpublishedEntry = {
  request: entryKey,
  answer: z.object({ path, slug: z.string(), id: z.string() }),
} as const

export const deleteUnpublishedEntry = { request: entryKey, answer: z.object({}) } as const
