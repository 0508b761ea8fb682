import { z } from 'zod'
import { inks, layingWays, type Ink, type LayingWay } from '../../src/model/posters/laying-ways.ts'
import { posterKindNames } from '../../src/model/posters/poster-kinds.ts'

// The names of the tables, of which there is at least one each.
const ways = Object.keys(layingWays) as [LayingWay, ...LayingWay[]]
const inkNames = Object.keys(inks) as [Ink, ...Ink[]]

/** Where finished PDFs are fetched; a name for whoever keeps the file follows. */
export const POSTER_PDFS = '/api/cms/poster-pdf/'

/** Has a published poster printed as PDF, and tells how far it is: asked again and again until it is done. */
export const posterPdf = {
  request: z.object({
    kind: z.enum(posterKindNames, { error: '没有这种海报。' }),
    id: z.string().regex(/^[a-z0-9-]+$/, { error: '没有这张海报。' }),
    size: z.string().optional(),
    ink: z.enum(inkNames, { error: '没有这种颜色。' }).optional(),
    way: z.enum(ways, { error: '没有这种打法。' }).optional(),
  }),
  answer: z.object({
    /** How far it is, ready to show. */
    words: z.string(),
    isDone: z.boolean(),
    /** Where to fetch it, once it is done well. */
    address: z.string().optional(),
  }),
} as const
