import type { EntryData } from '../../model/collections.ts'
import { mediaAt } from '../photos/media-file.ts'
import { attachmentUrl } from './attachment-file.ts'
import { fileKind, sizeInWords } from './attachment-words.ts'
import { downloadName } from './download-name.ts'

/** A file that residents can take home. */
export interface Attachment {
  name: string
  href: string
  /** What it is called on the reader's own machine. */
  download: string
  /** What the phone is about to fetch: `Word 文档，28 KB`. */
  what: string
}

const sizeOf = (address: string): string | undefined => {
  const found = mediaAt(address)
  return found && sizeInWords(found.bytes)
}

/** The files of a notice with their kinds and sizes. */
export const attachmentsOf = (attachments: EntryData<'notices'>['attachments']): Attachment[] =>
  attachments.map(({ name, file }) => ({
    name,
    href: attachmentUrl(file, name),
    download: downloadName(name, file),
    what: [fileKind(file), sizeOf(file)].filter(Boolean).join('，'),
  }))
