import { z } from 'zod'
import { path } from './keys.ts'

const USUAL_PAGE = 60
const LARGEST_PAGE = 500

/** Where a file is sent as it is: base64 would make it a third longer on a slow line. */
export const UPLOADS_ADDRESS = '/api/cms/uploads'

/** What iPhones can do about photos that no other browser shows; the text after the file's name. */
export const HEIC_REFUSED =
  '是苹果手机的 HEIC 格式，网站显示不了。请在手机“设置 - 相机 - 格式”里选“兼容性最佳”后重拍，或把照片用微信发给自己（不选原图），保存后再上传。'

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

/**
 * Takes a file in whose bytes are the body, as `application/octet-stream`; the request is the address's query. The same file
 * sent again gives the same answer.
 */
export const upload = {
  request: z.object({
    name: z.string({ error: '没有说文件叫什么（name）。' }),
    asPhoto: z.stringbool({ error: '要照片还是文件（asPhoto）没有说清。' }).default(false),
  }),
  answer: mediaFacts,
} as const
