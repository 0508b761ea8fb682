import { z } from 'zod'
import { path } from './keys.ts'

const USUAL_PAGE = 60
const LARGEST_PAGE = 500

/** The largest photo or attachment that is taken; phone photos are below 30 MB. */
export const LARGEST_UPLOAD_IN_MB = 40

/** A file that comes with a request; anything else than base64 is refused. */
export const asset = z.object({
  path,
  content: z.string({ error: '照片的内容没有传过来。' }),
  encoding: z.literal('base64', { error: '照片要用 base64 编码。' }),
})

/** Everything about a photo or attachment but its bytes; `url` is what entries say, `displayURL` shows it from the store. */
const mediaFacts = z.object({
  id: z.string(),
  path,
  name: z.string(),
  url: z.string(),
  displayURL: z.string(),
})

/** The same with its bytes; `size` counts them. */
export const mediaFile = mediaFacts.extend({
  size: z.number(),
  encoding: z.literal('base64'),
  content: z.string(),
})

/** A photo wherever it is: published, in a draft, or just uploaded. */
export const getMediaFile = { request: z.object({ path }), answer: mediaFile } as const

/** The photos, newest month first; `light` asks for names and addresses only, page by page. */
export const getMedia = {
  request: z.object({
    mediaFolder: z.string().optional(),
    light: z.boolean().default(false),
    page: z.number().int().min(1).default(1),
    pageSize: z.number().int().min(1).max(LARGEST_PAGE).default(USUAL_PAGE),
  }),
  answer: z.union([
    z.array(mediaFile),
    z.object({ rows: z.array(mediaFacts), total: z.number(), page: z.number(), pageSize: z.number() }),
  ]),
} as const

/**
 * Takes a file in; `light` spares a browser that has just sent it the bytes. `asPhoto` says that a photo is wanted, whatever
 * the file is called; else a document's name makes it a document.
 */
export const persistMedia = {
  request: z.object({ asset, light: z.boolean().default(false), asPhoto: z.boolean().default(false) }),
  answer: z.union([mediaFile, mediaFacts]),
} as const
