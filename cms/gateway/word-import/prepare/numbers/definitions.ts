/** How one depth of a list is counted. */
export interface Level {
  format: string
  /** `%1、`: the number of depth 1 and a mark; `%1.%2` has two. */
  text: string
  start: number
}

/** The lists of a file: which definition a list follows, and how its depths are counted. */
export interface Lists {
  definitionOf: ReadonlyMap<string, string>
  levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
}

/** A paragraph's place in a list. */
export interface InList {
  list: string
  depth: number
}

/** The elements of a name that stand directly in another. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  Array.from(parent.childNodes).filter((child): child is Element => child.nodeName === name)

/** What an element says with its one value. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  (parent && childrenOf(parent, name)[0]?.getAttribute('w:val')) ?? undefined

const levelOf = (level: Element): [number, Level] => [
  Number(level.getAttribute('w:ilvl') ?? 0),
  {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
  },
]

const named = (document: Document, name: string): Element[] => Array.from(document.getElementsByTagName(name))

/** Reads the lists of a file. */
export const listsIn = (numbering: Document): Lists => ({
  definitionOf: new Map(
    named(numbering, 'w:num').map((list) => [
      list.getAttribute('w:numId') ?? '',
      valueOf(list, 'w:abstractNumId') ?? '',
    ]),
  ),
  levels: new Map(
    named(numbering, 'w:abstractNum').map((definition) => [
      definition.getAttribute('w:abstractNumId') ?? '',
      new Map(childrenOf(definition, 'w:lvl').map(levelOf)),
    ]),
  ),
})

/** The place that a paragraph's or a style's settings give it. */
export const inListOf = (settings: Element | undefined): InList | undefined => {
  const place = settings && childrenOf(settings, 'w:numPr')[0]
  const list = valueOf(place, 'w:numId')
  return list === undefined ? undefined : { list, depth: Number(valueOf(place, 'w:ilvl') ?? 0) }
}

/** The places that styles give their paragraphs, by the style's id: headings are often counted that way. */
export const listsOfStyles = (styles: Document): ReadonlyMap<string, InList> =>
  new Map(
    named(styles, 'w:style').flatMap((style) => {
      const place = inListOf(childrenOf(style, 'w:pPr')[0])
      return place ? [[style.getAttribute('w:styleId') ?? '', place] as const] : []
    }),
  )
