import { z } from 'zod'
import { asset, path, status } from '../../protocol/params.ts'

const dataFile = z.object({
  slug: z.string().default(''),
  path,
  raw: z.string({ error: '没有收到要保存的文字（raw）。' }),
  newPath: z.string().optional(),
  /** The id of the text that this save was made from. */
  baseId: z.string().optional(),
})

const options = z
  .object({
    newEntry: z.boolean().default(false),
    collectionName: z.string().optional(),
    /** Only a client that says `false` saves straight onto the portal. */
    useWorkflow: z.boolean().default(true),
    status: status.optional(),
  })
  .default({ newEntry: false, useWorkflow: true })

/** What a save brings. */
export const saveParams = z.object({
  dataFiles: z
    .array(dataFile, { error: '没有收到要保存的内容（dataFiles）。' })
    .min(1, { error: '没有收到要保存的内容（dataFiles）。' })
    .max(1, { error: '一次只能保存一篇。' }),
  assets: z.array(asset).max(60, { error: '一次最多带 60 张照片。' }).default([]),
  options,
})

export type SaveParams = z.output<typeof saveParams>
