import { z } from 'zod'

/** Pieces that the requests of several subjects take. Unknown parameters are let through unread: clients send their own extras. */

export const path = z.string({ error: '缺少文件的路径（path）。' })

/** The kind and the id of an entry, and what drafts are filed under. */
export const entryKey = z.object({
  collection: z.string({ error: '缺少内容的种类（collection）。' }),
  slug: z.string({ error: '缺少内容的编号（slug）。' }),
})

/** The same key where a client may say both parts in one `id`: `reports/20261122-qsc-k3f9`. */
export const draftKey = z
  .object({ collection: z.string().optional(), slug: z.string().optional(), id: z.string().optional() })
  .transform(({ collection, slug, id }) => {
    const slash = id?.indexOf('/') ?? -1
    const fromId = id !== undefined && slash > 0 ? [id.slice(0, slash), id.slice(slash + 1)] : []
    return { collection: collection ?? fromId[0] ?? '', slug: slug ?? fromId[1] ?? '' }
  })

/** For an action that needs to be told nothing. */
export const nothing = z.object({})

/** Where a text lies and which version of it this is; a save of it names `id` as its base. */
export const file = z.object({ path, id: z.string() })

/** The id of the text that a person had before them when they decided; a text that has changed since is not meant. */
export const seen = z.string().optional()

/** ISO 8601; empty when nobody knows. */
export const moment = z.string()
