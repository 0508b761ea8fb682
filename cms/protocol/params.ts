import { z } from 'zod'
import { statuses } from '../gateway/review/review-record.ts'

/** Pieces of the protocol that several actions take. Unknown parameters are let through unread: clients send their own extras. */

export const path = z.string({ error: '缺少文件的路径（path）。' })

/** The key of a draft: collection and slug, or both in one `id`. */
export const draftKey = z
  .object({ collection: z.string().optional(), slug: z.string().optional(), id: z.string().optional() })
  .transform(({ collection, slug, id }) => {
    const slash = id?.indexOf('/') ?? -1
    const fromId = id !== undefined && slash > 0 ? [id.slice(0, slash), id.slice(slash + 1)] : []
    return { collection: collection ?? fromId[0] ?? '', slug: slug ?? fromId[1] ?? '' }
  })

/** The same key where the protocol names both parts. */
export const entryKey = z.object({
  collection: z.string({ error: '缺少内容的种类（collection）。' }),
  slug: z.string({ error: '缺少内容的编号（slug）。' }),
})

export const status = z.enum(statuses, { error: '进度只有三种：draft、pending_review、pending_publish。' })

/** A file that comes with a request; anything else than base64 is refused. */
export const asset = z.object({
  path,
  content: z.string({ error: '照片的内容没有传过来。' }),
  encoding: z.literal('base64', { error: '照片要用 base64 编码。' }),
})
