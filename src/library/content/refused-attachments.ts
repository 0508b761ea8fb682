import { readFile, stat } from 'node:fs/promises'
import { checkDocument } from '../../documents/check-document.ts'
import { documentRefusals, saidOfFile } from '../../documents/refused-documents.ts'
import type { CollectionName } from '../../model/collections.ts'
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

const fileFields = Object.fromEntries(
  Object.entries(collections).map(([name, { fields }]) => [name, fieldsHolding(['file'], fields)]),
) as Record<CollectionName, ReturnType<typeof fieldsHolding>>

/** The attachments of an entry, and what its story links to. */
const offeredBy = ({ collection, data, ...story }: AnyEntry): MediaOfEntry[] =>
  [...mediaIn(fileFields[collection], data), ...mediaInStory(story)].filter(
    ({ kind, mediaPath }) => kind === 'file' && !isPhotoAddress(plainMediaAddress(mediaPath)),
  )

/** Why a file must not be shown, or an empty text; one that stays the same is looked into once. */
const openVerdicts = (contentDir: string) => {
  const verdicts = new Map<string, { trace: string; why: string }>()
  return async (address: string): Promise<string> => {
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
}

/** What an entry offers, found once. */
const openOffers = () => {
  const offers = new WeakMap<AnyEntry, readonly MediaOfEntry[]>()
  return (entry: AnyEntry): readonly MediaOfEntry[] => {
    const known = offers.get(entry)
    if (known) return known
    const found = offeredBy(entry)
    offers.set(entry, found.length > 0 ? found : NOTHING)
    return found
  }
}

const NOTHING: readonly never[] = []

/**
 * Looks into attachments, each as long as its file stays the same: a push and a copy by hand bring what no upload has seen.
 * @returns waits only for entries that offer something: ten thousand promises of nothing take their time
 */
export const openAttachmentCheck = (
  contentDir: string,
): ((entry: AnyEntry) => readonly RefusedAttachment[] | Promise<RefusedAttachment[]>) => {
  const verdictOn = openVerdicts(contentDir)
  const offersOf = openOffers()
  const refusedOf = async (offered: readonly MediaOfEntry[]) => {
    const refused: RefusedAttachment[] = []
    for (const media of offered) {
      const why = await verdictOn(media.mediaPath)
      if (why !== '') refused.push({ media, why })
    }
    return refused
  }
  return (entry) => {
    const offered = offersOf(entry)
    return offered.length > 0 ? refusedOf(offered) : NOTHING
  }
}
