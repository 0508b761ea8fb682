import { z } from 'zod'
import { problem } from './errors.ts'
import { entryKey, file, moment, path } from './keys.ts'
import { asset } from './media.ts'
import { unsavedIds } from './keeping.ts'
import { note, reason, step } from './review.ts'
import { entryStatus, status } from './statuses.ts'

const MOST_FILES_DELETED = 200
const MOST_FILES_READ = 1000
const MOST_ASSETS = 60

/** A published text; `data` is null when there is none, which Decap reads as "this id is free". */
const publishedText = z.object({
  data: z.string().nullable(),
  file: file.extend({ id: z.string().nullable() }),
})

export const getEntry = { request: z.object({ path }), answer: publishedText } as const

/** Several published texts at once; those that do not exist are left out. */
export const entriesByFiles = {
  request: z.object({
    files: z
      .array(z.object({ path, label: z.string().optional() }))
      .max(MOST_FILES_READ, { error: `一次最多读 ${MOST_FILES_READ} 个文件。` }),
  }),
  answer: z.array(
    z.object({
      data: z.string().nullable(),
      file: publishedText.shape.file.extend({ label: z.string().optional() }),
    }),
  ),
} as const

const dataFile = z.object({
  slug: z.string().default(''),
  path,
  raw: z.string({ error: '没有收到要保存的文字（raw）。' }),
  newPath: z.string().optional(),
  /** The id of the text that this save was made from. */
  baseId: z.string().optional(),
})

const saveOptions = z
  .object({
    newEntry: z.boolean().default(false),
    collectionName: z.string().optional(),
    /** Only a client that says `false` saves straight onto the portal. */
    useWorkflow: z.boolean().default(true),
    status: status.optional(),
  })
  .default({ newEntry: false, useWorkflow: true })

const NOTHING_TO_SAVE = '没有收到要保存的内容（dataFiles）。'

export const persistEntry = {
  request: z.object({
    dataFiles: z
      .array(dataFile, { error: NOTHING_TO_SAVE })
      .min(1, { error: NOTHING_TO_SAVE })
      .max(1, { error: '一次只能保存一篇。' }),
    assets: z
      .array(asset)
      .max(MOST_ASSETS, { error: `一次最多带 ${MOST_ASSETS} 张照片。` })
      .default([]),
    options: saveOptions,
    /** What was kept of this text while it was typed; a save that succeeds takes it away. */
    unsavedIds,
  }),
  answer: z.object({
    /** What the next save must name as its base. */
    id: z.string(),
    path,
    slug: z.string(),
    status: entryStatus,
    /** What the text that was saved lacks until it can be handed in, and what could be better in it. */
    problems: z.array(problem),
    /** Whether this very text stood there already: then nothing was made, neither a version nor a draft. */
    unchanged: z.boolean(),
    /** Whether it says what is published: then there is nothing to hand in. */
    asPublished: z.boolean(),
    /** The text as stored, with the photos' new names. */
    raw: z.string(),
  }),
} as const

/**
 * 改错字: a small change to what is published is saved, approved and put onto the portal in one step, by someone who may, and
 * only when they ask for it.
 */
export const publishCorrection = {
  request: entryKey.extend({
    raw: z.string({ error: '没有收到改好的文字（raw）。' }),
    /** The id of the published text that the correction was made from. */
    baseId: z.string({ error: '没有说改的是哪一份（baseId）。' }),
  }),
  answer: persistEntry.answer,
} as const

const NOTHING_TO_DELETE = '没有说要删除哪些文件（paths）。'
const done = z.object({})

/** Published entries and photos, all of them or none. */
export const deleteFiles = {
  request: z.object({
    paths: z
      .array(path, { error: NOTHING_TO_DELETE })
      .min(1, { error: NOTHING_TO_DELETE })
      .max(MOST_FILES_DELETED, { error: `一次最多删除 ${MOST_FILES_DELETED} 个文件。` }),
  }),
  answer: done,
} as const

/** The older form of the same. */
export const deleteFile = { request: z.object({ path }), answer: done } as const

const becameDraft = z.object({ status, id: z.string() })

export const withdraw = {
  request: entryKey.extend({ reason: reason.optional() }),
  answer: becameDraft,
} as const

/** The notice boards that an entry hangs on, as whoever takes it off the portal is told beforehand. */
export const hangsOn = {
  request: entryKey,
  /** 2026年第四季度, 2026年第四季度（青石村站）. */
  answer: z.object({ boards: z.array(z.string()) }),
} as const

/** What an entry is called that another names. */
export const entryName = {
  request: entryKey,
  answer: z.object({
    /** Its id where it has no title. */
    title: z.string(),
    /** Why it is not published: 已经删除. */
    lost: z.string().optional(),
  }),
} as const

/** What was taken out of the releases, for good. */
const takenOut = z.object({
  /** The earlier releases that are gone: nobody can go back to them. */
  releases: z.array(z.string()),
  /** Why residents may still see it; nothing once the portal is without it. */
  notYet: z.string().optional(),
})
export type TakenOut = z.output<typeof takenOut>

/** Takes an entry back for good, for want of consent: text, photos, drafts, records, releases, caches. */
export const forget = {
  request: entryKey,
  answer: takenOut.extend({
    /** The addresses of photos that stay, because other entries show them. */
    shared: z.array(z.string()),
    /** What a technician types to drop the history, which still has it. */
    commandForThePast: z.string(),
  }),
} as const

/** One saved state of an entry's text; `message` says what was done, such as 保存活动报道“…”. */
const version = z.object({ id: z.string(), by: z.string(), at: moment, message: z.string() })

/** What happened to an entry: its versions, newest first, the review trail and the remarks, oldest first. */
export const entryHistory = {
  request: entryKey,
  answer: z.object({ versions: z.array(version), trail: z.array(step), notes: z.array(note) }),
} as const

/** The text of one version; `data` is null where the entry was deleted. */
export const entryVersion = {
  request: entryKey.extend({ id: z.string({ error: '没有说要看哪一个版本（id）。' }) }),
  answer: z.object({ data: z.string().nullable() }),
} as const
