import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { LoaderContext } from 'astro/loaders'
import { checkDocument } from '../../documents/check-document.ts'
import { documentRefusals, saidOfFile } from '../../documents/refused-documents.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import type { Fields } from '../../model/fields/field.ts'
import { endingOf, isPhotoAddress, plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { mediaFile } from '../photos/media-file.ts'
import { contentDir } from '../site/release-order.ts'
import { readContentFile } from './content-files.ts'
import type { EntryFile } from './entry-files.ts'
import type { MediaOfEntry } from './media-of-entry.ts'
import { fieldsHolding, mediaIn, mediaInStory, placeOfMedia } from './media-of-entry.ts'
import { rulesFingerprint } from './rules-fingerprint.ts'

const whyRefused = async (address: string, bytes: Uint8Array): Promise<string> => {
  const no = await checkDocument(address, bytes)
  return no ? saidOfFile(documentRefusals[no.code], no.inside) : ''
}

/** Of each content once: the verdict is kept with the entries, as long as the code that gave it stays. */
const keptVerdict = async (address: string, meta: LoaderContext['meta']): Promise<string> => {
  const file = mediaFile(address, contentDir())
  // What is missing is told as missing.
  if (file === undefined || !(await stat(file)).isFile()) return ''
  const bytes = await readFile(file)
  const key = `document ${createHash('sha256').update(rulesFingerprint()).update(bytes).digest('hex')} ${endingOf(address)}`
  const kept = meta.get(key)
  if (kept !== undefined) return kept
  const why = await whyRefused(address, bytes)
  meta.set(key, why)
  return why
}

/** The attachments of an entry, and what its story links to. */
const offeredBy = (fields: Fields, data: Record<string, unknown>): MediaOfEntry[] =>
  [...mediaIn(fields, data), ...mediaInStory(data)].filter(
    ({ kind, mediaPath }) => kind === 'file' && !isPhotoAddress(plainMediaAddress(mediaPath)),
  )

/**
 * Why entries that are stored must not be shown: a push and a copy by hand bring attachments that no upload has seen.
 * @param shown the files of these entries, by id
 */
export const refusedAttachments = async (
  collection: CollectionName,
  { store, meta }: Pick<LoaderContext, 'store' | 'meta'>,
  shown: ReadonlyMap<string, EntryFile>,
): Promise<Map<string, Problem[]>> => {
  const fields = fieldsHolding(['file'], collections[collection].fields)
  const refused = new Map<string, Problem[]>()
  for (const [id, { path, file }] of shown) {
    for (const offered of offeredBy(fields, store.get(id)?.data ?? {})) {
      const why = await keptVerdict(offered.mediaPath, meta)
      if (why === '') continue
      const text = readContentFile(path, file)
      const where = placeOfMedia(file, typeof text === 'string' ? text : '', offered)
      const facts = { value: plainMediaAddress(offered.mediaPath), allowed: why }
      refused.set(id, [...(refused.get(id) ?? []), problem('refused-attachment', where, facts)])
    }
  }
  return refused
}
