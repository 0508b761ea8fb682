import { contentPathOf } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames, collections } from '../../model/collections.ts'
import type { Fields } from '../../model/fields/field.ts'
import { plainMediaAddress } from '../../model/media.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'
import type { MediaKind } from './media-of-entry.ts'
import { attachmentFile } from '../notices/attachment-file.ts'
import { fieldsHolding, mediaIn } from './media-of-entry.ts'

/** A photo or attachment that an entry on show refers to. */
export interface UsedMedia {
  mediaPath: string
  /** The entry's file and the field in it, to name them when the photo is missing. */
  file: string
  /** `photos.1.image`; `body` for the story. */
  field: string
  /** What the entry calls it. */
  name?: string | undefined
}

/** An attachment and where it lies in the release. */
export interface UsedAttachment extends UsedMedia {
  target: string
}

const searchEntry = (entry: Entry<CollectionName>, kind: MediaKind, fields: Fields): UsedMedia[] => {
  const { collection, id, data, storyPhotos, storyFiles } = entry
  const inStory = (kind === 'image' ? storyPhotos : storyFiles).map((mediaPath) => ({
    mediaPath,
    field: 'body',
  }))
  const file = contentPathOf(collection, id)
  return [...mediaIn(fields, data), ...inStory].map((media) => ({ ...media, file }))
}

/** Each entry is searched once: there are many, and few are others in the next release. */
const found = {
  image: new WeakMap<Entry<CollectionName>, UsedMedia[]>(),
  file: new WeakMap<Entry<CollectionName>, UsedMedia[]>(),
}

const mediaOfCollection = (collection: CollectionName, kind: MediaKind): UsedMedia[] => {
  const fields = fieldsHolding([kind], collections[collection].fields)
  return published(collection).flatMap((entry) => {
    const known = found[kind].get(entry) ?? searchEntry(entry, kind, fields)
    found[kind].set(entry, known)
    return known
  })
}

const ofAllEntries = (kind: MediaKind): UsedMedia[] =>
  collectionNames.map((name) => mediaOfCollection(name, kind)).flat()

/** Every photo that an entry on show refers to, in its fields or its story. */
export const usedPhotos = (): UsedMedia[] => ofAllEntries('image')

/** Every attachment that an entry on show offers, and every file that its story leads to. */
export const usedAttachments = (): UsedAttachment[] =>
  ofAllEntries('file').map((used) => ({
    ...used,
    target:
      used.name === undefined ? plainMediaAddress(used.mediaPath) : attachmentFile(used.mediaPath, used.name),
  }))
