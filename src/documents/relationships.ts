import { SaxesParser } from 'saxes'
import { wideEncodingOf } from './wide-text.ts'

/** A pointer from a part of an Office file to another part or out of the file. */
export interface Relationship {
  /** The last word of its kind: `hyperlink`, `attachedTemplate`. */
  kind: string
  target: string
  isExternal: boolean
}

/** The text of an XML file, which is UTF-8 unless it begins with the mark of UTF-16. */
export const xmlText = (bytes: Uint8Array): string =>
  new TextDecoder(wideEncodingOf(bytes) ?? 'utf-8').decode(bytes)

/** The elements of an XML file with their attributes, local names only. @throws for broken XML and for one that defines entities */
const elementsIn = (bytes: Uint8Array): { name: string; attributes: Map<string, string> }[] => {
  const reader = new SaxesParser({ xmlns: true })
  const found: ReturnType<typeof elementsIn> = []
  reader.on('error', (reason) => {
    throw reason
  })
  reader.on('doctype', () => {
    throw new Error('An Office file defines entities.')
  })
  reader.on('opentag', ({ local: name, attributes }) => {
    const values = Object.values(attributes).map(({ local, value }) => [local, value] as const)
    found.push({ name, attributes: new Map(values) })
  })
  const text = xmlText(bytes)
  // What is no XML says nothing to any program of Office.
  if (text.trimStart().startsWith('<')) reader.write(text).close()
  return found
}

/** What a `.rels` part says. @throws for broken XML */
export const relationshipsIn = (bytes: Uint8Array): Relationship[] =>
  elementsIn(bytes)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => ({
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: attributes.get('Target') ?? '',
      isExternal: attributes.get('TargetMode') === 'External',
    }))

/** The kinds that `[Content_Types].xml` gives the parts. @throws for broken XML */
export const contentTypesIn = (bytes: Uint8Array): string[] =>
  elementsIn(bytes).flatMap(({ attributes }) => attributes.get('ContentType') ?? [])
