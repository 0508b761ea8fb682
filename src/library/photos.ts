import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPathOf } from '../model/addresses.ts'
import type { CollectionName } from '../model/collections.ts'
import { collectionNames, collections } from '../model/collections.ts'
import type { Fields } from '../model/fields/field.ts'
import { contentDir } from './build-settings.ts'
import type { Entry } from './entries.ts'
import { published } from './entries.ts'

/** A photo or attachment that an entry on show refers to. */
export interface UsedMedia {
  mediaPath: string
  /** The entry's file, to name it when the photo is missing. */
  file: string
}

/** The media paths in an entry's front matter, found by the fields' kinds. */
const mediaIn = (fields: Fields, data: Record<string, unknown>, kind: 'image' | 'file'): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = data[name]
    if (value === undefined) return []
    if (field.kind === kind) return [String(value)]
    // The model checked the entry: a list holds objects, a group is one.
    if (field.kind === 'list')
      return (value as Record<string, unknown>[]).flatMap((item) => mediaIn(field.fields, item, kind))
    return field.kind === 'group' ? mediaIn(field.fields, value as Record<string, unknown>, kind) : []
  })

const PHOTO_IN_STORY = /!\[[^\]]*\]\((\/media\/[^)\s]+\.(?:jpe?g|png|webp|gif))/gi

const mediaOf = async (entry: Entry<CollectionName>, kind: 'image' | 'file'): Promise<UsedMedia[]> => {
  const file = contentPathOf(entry.collection, entry.id)
  const inFields = mediaIn(collections[entry.collection].fields, entry.data, kind)
  const story =
    kind === 'image' && entry.hasBody
      ? await readFile(join(contentDir, file.slice('content/'.length)), 'utf8')
      : ''
  const inStory = [...story.matchAll(PHOTO_IN_STORY)].map((match) => match[1] ?? '')
  return [...inFields, ...inStory].map((mediaPath) => ({ mediaPath, file }))
}

const ofAllEntries = async (kind: 'image' | 'file'): Promise<UsedMedia[]> => {
  const entries = (await Promise.all(collectionNames.map((name) => published(name)))).flat()
  return (await Promise.all(entries.map((entry) => mediaOf(entry, kind)))).flat()
}

/** Every photo that an entry on show refers to, in its fields or its story. */
export const usedPhotos = (): Promise<UsedMedia[]> => ofAllEntries('image')

/** Every attachment that an entry on show offers. */
export const usedAttachments = (): Promise<UsedMedia[]> => ofAllEntries('file')
