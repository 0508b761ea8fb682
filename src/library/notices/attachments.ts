import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryData } from '../../model/collections.ts'
import { fileKind, sizeInWords } from './attachment-words.ts'
import { contentDir } from '../site/release-order.ts'

/** A file that residents can take home. */
export interface Attachment {
  name: string
  file: string
  /** What the phone is about to fetch: `Word 文档，28 KB`. */
  what: string
}

const sizeOf = (file: string): string | undefined => {
  const found = statSync(join(contentDir(), decodeURI(file)), { throwIfNoEntry: false })
  return found && sizeInWords(found.size)
}

/** The files of a notice with their kinds and sizes. */
export const attachmentsOf = (attachments: EntryData<'notices'>['attachments']): Attachment[] =>
  attachments.map(({ name, file }) => ({
    name,
    file,
    what: [fileKind(file), sizeOf(file)].filter(Boolean).join('，'),
  }))
