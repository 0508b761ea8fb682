import { z } from 'zod'
import { problem } from './errors.ts'

/** In characters; a long report has some three thousand. */
const LONGEST_TEXT = 500_000

/** What can be looked at: the page, the picture of a shared link, the sheet of paper. */
export const previewParts = ['page', 'image', 'poster'] as const
export type PreviewPart = (typeof previewParts)[number]

/** Where the parts of a draft stand, below the address of its preview. */
export const previewAddresses = {
  page: '',
  image: 'share.png',
  poster: 'poster/',
} as const satisfies Record<PreviewPart, string>

/** Draws a text as it would stand on the portal; nothing of it is saved. Without a slug it is a new entry. */
export const previewDraft = {
  request: z.object({
    collection: z.string({ error: '缺少内容的种类（collection）。' }),
    slug: z.string().optional(),
    raw: z
      .string({ error: '没有收到要预览的文字（raw）。' })
      .max(LONGEST_TEXT, { error: `文字太长，不能预览：最多 ${LONGEST_TEXT} 个字。` }),
  }),
  answer: z.object({
    /** What keeps the text from being published; the page shows all else. */
    problems: z.array(problem),
    preview: z
      .object({
        /** With a slash at the end; each drawing has another `version`, so that no browser shows an older one. */
        address: z.string(),
        version: z.number(),
        parts: z.array(z.enum(previewParts)),
        /** Whether the text says just what is published. */
        isPublished: z.boolean(),
      })
      .optional(),
    /** Why there is no preview, ready to show. */
    sorry: z.string().optional(),
  }),
} as const
