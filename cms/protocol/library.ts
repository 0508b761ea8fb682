import { z } from 'zod'
import { count, filter } from './lists.ts'
import { entryKey, moment } from './keys.ts'

/** The photo library: every photo and attachment, where it is used, and what can be done with it. */

const USUAL_PAGE = 60
const LARGEST_PAGE = 500
const MOST_AT_ONCE = 500
const MOST_BLURRED = 60

/** Where a photo is shown: on the portal, in a draft, or in something that can still be brought back. */
export const mediaPlaces = ['published', 'draft', 'deleted'] as const
export type MediaPlace = (typeof mediaPlaces)[number]

/** A text that shows a photo or offers a file. */
const mediaUse = entryKey.extend({
  title: z.string(),
  /** The kind's name: 活动报道. */
  kind: z.string(),
  place: z.enum(mediaPlaces),
})
export type MediaUse = z.output<typeof mediaUse>

const mediaKind = z.enum(['photo', 'file'])

/** A photo or attachment. */
const mediaRow = z.object({
  /** What entries say: `/media/<yyyy>/<mm>/<name>`. */
  address: z.string(),
  name: z.string(),
  kind: mediaKind,
  /** In pixels; nothing where its name does not tell it. */
  size: z.object({ width: z.number(), height: z.number() }).optional(),
  bytes: z.number(),
  /** `YYYY-MM`, empty where its folder does not tell it. */
  month: z.string(),
  /** What entries say of it: a description first, then captions; of a file what its links are called. */
  words: z.array(z.string()),
  uses: z.array(mediaUse),
  /** The names of the stations whose entries show it. */
  stations: z.array(z.string()),
})
export type MediaRow = z.output<typeof mediaRow>

/** One page of the library, newest month first; every word of `query` must stand in what is known of a photo. */
export const photoLibrary = {
  request: z.object({
    query: filter,
    /** `YYYY-MM`. */
    month: filter,
    /** A station's id. */
    station: filter,
    /** `reports/20261122-qsc-k3f9`. */
    entry: filter,
    use: z.enum(['all', 'used', 'unused']).default('all'),
    kind: mediaKind.default('photo'),
    page: count(1, 100_000),
    pageSize: count(USUAL_PAGE, LARGEST_PAGE),
  }),
  answer: z.object({
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    rows: z.array(mediaRow),
    /** The months that have any, newest first, whatever month is asked for. */
    months: z.array(z.object({ month: z.string(), count: z.number() })),
  }),
} as const
export type MediaPage = z.output<typeof photoLibrary.answer>
export type MediaQuery = z.input<typeof photoLibrary.request>

const address = z.string({ error: '没有说是哪一张照片。' })
const part = z.number({ error: '框的位置不对，请重新画一次。' }).min(0).max(1)

/** A piece of a turned photo, in parts of its width and height. */
const area = z.object({ x: part, y: part, width: part, height: part })
export type Area = z.output<typeof area>

export const blurShapes = ['ellipse', 'rectangle'] as const
export type BlurShape = (typeof blurShapes)[number]

/** Makes a new photo of another: first turned, then blurred, then cut; all areas are those of the turned photo. */
export const editPhoto = {
  request: z.object({
    address,
    /** Clockwise, in degrees. */
    turn: z.literal([0, 90, 180, 270]).default(0),
    crop: area.optional(),
    blur: z
      .array(area.extend({ shape: z.enum(blurShapes).default('ellipse') }))
      .max(MOST_BLURRED, { error: `一次最多打码 ${MOST_BLURRED} 处。` })
      .default([]),
  }),
  answer: z.object({ photo: mediaRow, replaces: z.array(mediaUse) }),
} as const

/** Shows one photo wherever another was: drafts are changed, published entries get a change that waits for review. */
export const exchangePhoto = {
  request: z.object({ from: address, to: address }),
  answer: z.object({
    changed: z.array(mediaUse),
    /** Texts that still show the old one, with the reason. */
    left: z.array(mediaUse.extend({ why: z.string() })),
  }),
} as const
export type Exchanged = z.output<typeof exchangePhoto.answer>

const addresses = z
  .array(address, { error: '没有说是哪些照片。' })
  .min(1, { error: '没有选照片。' })
  .max(MOST_AT_ONCE, { error: `一次最多 ${MOST_AT_ONCE} 张。` })

/** Deletes photos that nothing needs, all of them or none; they can be brought back as long as entries. */
export const deletePhotos = {
  request: z.object({ addresses }),
  answer: z.object({ count: z.number(), bytes: z.number(), keptInDays: z.number() }),
} as const

/** Brings deleted photos back, as photos that nothing shows yet. */
export const restorePhotos = {
  request: z.object({ addresses }),
  answer: z.object({ count: z.number() }),
} as const

/** The photos deleted lately, newest first. */
export const deletedPhotos = {
  request: z.object({}),
  answer: z.object({
    keptInDays: z.number(),
    rows: z.array(
      mediaRow
        .pick({ address: true, name: true, kind: true, bytes: true })
        .extend({ by: z.string(), at: moment, daysLeft: z.number() }),
    ),
  }),
} as const
export type DeletedPhoto = z.output<typeof deletedPhotos.answer>['rows'][number]

/** Where a deleted photo can still be looked at. */
export const DELETED_MEDIA = '/api/deleted-media/'
