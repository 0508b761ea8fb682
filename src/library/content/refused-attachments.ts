import { readFile, stat } from 'node:fs/promises'
import { checkDocument } from '../../documents/check-document.ts'
import { documentRefusals, saidOfFile } from '../../documents/refused-documents.ts'
import { collections } from '../../model/collections.ts'
import { isPhotoAddress, plainMediaAddress } from '../../model/media.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { mediaFile } from '../photos/media-file.ts'
import type { MediaOfEntry } from '../photos/media-of-entry.ts'
import { fieldsHolding, mediaIn, mediaInStory } from '../photos/media-of-entry.ts'

/** A file that must not be shown, and why, in the editor's words. */
export interface RefusedAttachment {
  media: MediaOfEntry
  why: string
}

const whyRefused = async (address: string, file: string): Promise<string> => {
  const no = await checkDocument(address, await readFile(file))
  return no ? saidOfFile(documentRefusals[no.code], no.inside) : ''
}

/** The attachments of an entry, and what its story links to. */
const offeredBy = ({ collection, data, ...story }: AnyEntry): MediaOfEntry[] =>
  [...mediaIn(fieldsHolding(['file'], collections[collection].fields), data), ...mediaInStory(story)].filter(
    ({ kind, mediaPath }) => kind === 'file' && !isPhotoAddress(plainMediaAddress(mediaPath)),
  )

/**
 * Looks into attachments, each as long as its file stays the same: a push and a copy by hand bring what no upload has seen.
 */
export const openAttachmentCheck = (contentDir: string) => {
  const verdicts = new Map<string, { trace: string; why: string }>()
  const verdictOn = async (address: string): Promise<string> => {
    const file = mediaFile(address, contentDir)
    const found = file === undefined ? undefined : await stat(file)
    // What is missing is told as missing.
    if (file === undefined || !found?.isFile()) return ''
    const trace = `${file} ${found.size} ${found.ctimeMs}`
    const known = verdicts.get(address)
    if (known?.trace === trace) return known.why
    const why = await whyRefused(address, file)
    verdicts.set(address, { trace, why })
    return why
  }
  return async (entry: AnyEntry): Promise<RefusedAttachment[]> => {
    const refused: RefusedAttachment[] = []
    for (const media of offeredBy(entry)) {
      const why = await verdictOn(media.mediaPath)
      if (why !== '') refused.push({ media, why })
    }
    return refused
  }
}
