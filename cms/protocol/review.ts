import { z } from 'zod'
import { entryKey, moment, seen } from './keys.ts'
import { status } from './statuses.ts'

const LONGEST_NOTE = 2000
const LONGEST_REASON = 500

/** Why an entry is sent back or withdrawn, for its author. */
export const reason = z.string().max(LONGEST_REASON, { error: `原因最多 ${LONGEST_REASON} 个字。` })

export const updateUnpublishedEntryStatus = {
  request: entryKey.extend({ newStatus: status, reason: reason.optional(), seen }),
  answer: z.object({ status }),
} as const

/** A remark on an entry. */
export const note = z.object({
  id: z.string(),
  author: z.string(),
  login: z.string(),
  content: z.string(),
  timestamp: moment,
  resolved: z.boolean(),
})
export type Note = z.output<typeof note>

/** One step of an entry's way. */
export const step = z.object({
  at: moment,
  by: z.string(),
  login: z.string(),
  did: z.enum(['saved', 'moved', 'published', 'withdrawn', 'deleted', 'discarded', 'restored', 'renamed']),
  /** For `moved`: the new status. */
  status: status.optional(),
  reason: z.string().optional(),
})
export type Step = z.output<typeof step>

const noteOfEntry = note.extend({ entrySlug: z.string() })
const oneNote = z.object({ note: noteOfEntry })
const noteKey = entryKey.extend({ noteId: z.string({ error: '没有说是哪一条批注（noteId）。' }) })

const words = z
  .string({ error: '批注没有内容。' })
  .trim()
  .min(1, { error: '批注没有内容。' })
  .max(LONGEST_NOTE, { error: `批注最多 ${LONGEST_NOTE} 个字。` })

export const getNotes = { request: entryKey, answer: z.object({ notes: z.array(noteOfEntry) }) } as const

/** Adds a remark; its author and time are the gateway's, whatever the request says. */
export const addNote = {
  request: entryKey.extend({ note: z.object({ content: words }) }),
  answer: oneNote,
} as const

/** Changes a remark's words or marks it as settled. */
export const updateNote = {
  request: noteKey.extend({
    updates: z.object({ content: words.optional(), resolved: z.boolean().optional() }),
  }),
  answer: oneNote,
} as const

export const toggleNoteResolution = { request: noteKey, answer: oneNote } as const
export const deleteNote = { request: noteKey, answer: oneNote } as const

/** Who began a draft and when; null when there is none. */
export const getPRMetadata = {
  request: entryKey,
  answer: z.object({
    metadata: z.object({ id: z.string(), url: z.string(), author: z.string(), createdAt: moment }).nullable(),
  }),
} as const
