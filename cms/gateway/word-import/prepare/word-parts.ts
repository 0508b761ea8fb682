import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The unpacked parts of a file of Word, by their names. */
export type WordParts = Readonly<Record<string, Uint8Array>>

/** Where the text of a file stands; what calls it otherwise is read as it is. */
export const STORY = 'word/document.xml'

/** A part as a document; nothing where the file has none of this name. */
export const partOf = (parts: WordParts, name: string): Document | undefined => {
  const bytes = parts[name]
  return (
    bytes && new DOMParser({ errorHandler: () => undefined }).parseFromString(strFromU8(bytes), 'text/xml')
  )
}

/** Every element of a name, however deep it stands. */
export const allNamed = (holder: Document | Element, name: string): Element[] =>
  Array.from(holder.getElementsByTagName(name))

/** A file with another text; what it changes is changed in the document that it is handed. */
export const withStory = (
  bytes: Uint8Array,
  change: (story: Document, parts: WordParts) => void,
): Uint8Array => {
  const parts = unzipSync(bytes)
  const story = partOf(parts, STORY)
  if (!story) return bytes
  change(story, parts)
  // Only a thread reads it: packing would cost more than it saves.
  return zipSync({ ...parts, [STORY]: strToU8(new XMLSerializer().serializeToString(story)) }, { level: 0 })
}
