import { splitFrontMatter } from '../../model/entry-text.ts'
import { stepsIn } from '../../model/fields/label-at.ts'
import type { Fields } from '../../model/fields/field.ts'

/** A photo or attachment that an entry names, and the field that does: `photos.1.image`, `body` for the story. */
export interface MediaOfEntry {
  mediaPath: string
  field: string
  kind: MediaKind
  /** What the entry calls it: the name beside it. */
  name?: string | undefined
}

export type MediaKind = 'image' | 'file'

/** Only the fields that are of these kinds or hold some: most entries have few, and there are many entries. */
export const fieldsHolding = (kinds: readonly MediaKind[], fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, Fields[string]][] => {
      if ((kinds as readonly string[]).includes(field.kind)) return [[name, field]]
      if (field.kind !== 'list' && field.kind !== 'group') return []
      const inner = fieldsHolding(kinds, field.fields)
      return Object.keys(inner).length > 0 ? [[name, { ...field, fields: inner }]] : []
    }),
  )

/** The media paths in an entry's front matter, found by the kinds of `fields` (from `fieldsHolding`). */
export const mediaIn = (fields: Fields, data: Record<string, unknown>, place = ''): MediaOfEntry[] =>
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
    if (field.kind !== 'file') return [{ mediaPath: String(value), field: at, kind: 'image' }]
    return [{ mediaPath: String(value), field: at, kind: 'file', name: String(data['name'] ?? '') }]
  })

/** The photos of an entry's story and the files that it links to, which its reader notes beside the fields. */
export const mediaInStory = (data: Record<string, unknown>): MediaOfEntry[] => {
  const { storyPhotos = [], storyFiles = [] } = data as { storyPhotos?: string[]; storyFiles?: string[] }
  const of = (kind: MediaKind) => (mediaPath: string) => ({ mediaPath, field: 'body', kind })
  return [...storyPhotos.map(of('image')), ...storyFiles.map(of('file'))]
}

/** Where an entry names a photo or attachment, for a problem with it. */
export const placeOfMedia = (file: string, text: string, { field }: MediaOfEntry) => {
  return { file, field, line: field === 'body' ? undefined : splitFrontMatter(text).lineOf(stepsIn(field)) }
}
