import { contentPathOf } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames, collections } from '../../model/collections.ts'
import type { Fields } from '../../model/fields/field.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'

/** A photo or attachment that an entry on show refers to. */
export interface UsedMedia {
  mediaPath: string
  /** The entry's file and the field in it, to name them when the photo is missing. */
  file: string
  /** `photos.1.image`; `body` for the story. */
  field: string
}

type MediaKind = 'image' | 'file'
type Found = Omit<UsedMedia, 'file'>

/** Only the fields that are of this kind or hold some: most entries have few, and there are many entries. */
const fieldsHolding = (kind: MediaKind, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, Fields[string]][] => {
      if (field.kind === kind) return [[name, field]]
      if (field.kind !== 'list' && field.kind !== 'group') return []
      const inner = fieldsHolding(kind, field.fields)
      return Object.keys(inner).length > 0 ? [[name, { ...field, fields: inner }]] : []
    }),
  )

/** The media paths in an entry's front matter, found by the fields' kinds. */
const mediaIn = (fields: Fields, data: Record<string, unknown>, place = ''): Found[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = data[name]
    const at = `${place}${name}`
    if (value === undefined) return []
    // The model checked the entry: a list holds objects, a group is one.
    if (field.kind === 'list')
      return (value as Record<string, unknown>[]).flatMap((item, index) =>
        mediaIn(field.fields, item, `${at}.${index}.`),
      )
    if (field.kind === 'group') return mediaIn(field.fields, value as Record<string, unknown>, `${at}.`)
    return [{ mediaPath: String(value), field: at }]
  })

const mediaOfCollection = async (collection: CollectionName, kind: MediaKind): Promise<UsedMedia[]> => {
  const fields = fieldsHolding(kind, collections[collection].fields)
  const inStory = ({ storyPhotos }: Entry<CollectionName>): Found[] =>
    kind === 'image' ? storyPhotos.map((mediaPath) => ({ mediaPath, field: 'body' })) : []
  return (await published(collection)).flatMap((entry) =>
    [...mediaIn(fields, entry.data), ...inStory(entry)].map((found) => ({
      ...found,
      file: contentPathOf(collection, entry.id),
    })),
  )
}

const ofAllEntries = async (kind: MediaKind): Promise<UsedMedia[]> =>
  (await Promise.all(collectionNames.map((name) => mediaOfCollection(name, kind)))).flat()

/** Every photo that an entry on show refers to, in its fields or its story. */
export const usedPhotos = (): Promise<UsedMedia[]> => ofAllEntries('image')

/** Every attachment that an entry on show offers. */
export const usedAttachments = (): Promise<UsedMedia[]> => ofAllEntries('file')
