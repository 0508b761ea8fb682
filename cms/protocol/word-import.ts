import { z } from 'zod'
import { entryKey } from './keys.ts'

/** What was recognised in a text, as the form calls it. */
const found = z.object({ label: z.string(), value: z.string() })

/**
 * Makes a draft of a file of Word: title, day, station, bylines, story, tables and pictures.
 * The answer tells what was recognised, what is still open, and what did not come along, for one list before the editor's eyes.
 */
export const draftFromWord = {
  request: z.object({
    collection: entryKey.shape.collection,
    /** As the file is called, with its ending. */
    name: z.string({ error: '没有说文件叫什么（name）。' }),
    content: z.string({ error: '文件的内容没有传过来。' }),
    encoding: z.literal('base64', { error: '文件要用 base64 编码。' }),
  }),
  answer: z.object({
    title: z.string(),
    found: z.array(found),
    /** The labels of fields that are asked for before the entry is handed in and were not found. */
    open: z.array(z.string()),
    /** Whole sentences: pictures that did not come along and the like. */
    notes: z.array(z.string()),
    /** The draft; nothing where it could not be kept. */
    draft: entryKey.optional(),
    /** Why it could not be kept, and the text, which must not be lost. */
    refused: z.object({ reason: z.string(), text: z.string() }).optional(),
  }),
} as const
