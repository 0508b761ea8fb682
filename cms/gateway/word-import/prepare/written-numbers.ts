import type { InList, Level } from './numbers/definitions.ts'
import { childrenOf, inListOf, listsIn, listsOfStyles, valueOf } from './numbers/definitions.ts'
import { figureOf } from './numbers/figures.ts'
import type { WordParts } from './word-parts.ts'
import { allNamed, partOf } from './word-parts.ts'

const LISTS = 'word/numbering.xml'
const STYLES = 'word/styles.xml'

/** `1.` and its like: a list of a page counts the same. */
const COUNTED_BY_PAGES = /^%\d[.．、)）]$/
const isCountedByPages = (level: Level | undefined): boolean =>
  level?.format === 'decimal' && COUNTED_BY_PAGES.test(level.text)
const HEADING = /^(?:heading )?[1-6]$|heading|标题/i

/**
 * Makes words of the numbers that Word writes by itself, wherever a page could not count alike: `一、`, `（1）`, `第一条`,
 * and every number of a heading. The reader of Word files knows only lists that count 1, 2, 3.
 */
export const writeNumbers = (story: Document, parts: WordParts): void => {
  const [numbering, styles] = [partOf(parts, LISTS), partOf(parts, STYLES)]
  if (!numbering) return
  const lists = listsIn(numbering)
  const styled = styles ? listsOfStyles(styles) : new Map<string, InList>()
  const counts = new Map<string, number[]>()
  for (const paragraph of allNamed(story, 'w:p')) {
    const settings = childrenOf(paragraph, 'w:pPr')[0]
    const style = valueOf(settings, 'w:pStyle') ?? ''
    const place = inListOf(settings) ?? styled.get(style)
    const definition = place && lists.definitionOf.get(place.list)
    const levels = definition === undefined ? undefined : lists.levels.get(definition)
    if (!settings || !place || definition === undefined || !levels) continue
    const counted = countOn(counts, definition, place.depth, levels)
    const number = numberOf(levels, place.depth, counted)
    const isSaid = HEADING.test(style) || !isCountedByPages(levels.get(place.depth))
    if (number !== undefined && isSaid) writeOut(paragraph, settings, number)
  }
}

/** The next number of a depth; those below it begin anew. */
const countOn = (
  counts: Map<string, number[]>,
  definition: string,
  depth: number,
  levels: ReadonlyMap<number, Level>,
): readonly number[] => {
  const before = counts.get(definition) ?? []
  const upper = Array.from({ length: depth }, (_, at) => before[at] ?? levels.get(at)?.start ?? 1)
  const own = before[depth] === undefined ? (levels.get(depth)?.start ?? 1) : before[depth] + 1
  const after = [...upper, own]
  counts.set(definition, after)
  return after
}

/** A number with its marks, as Word shows it; nothing for a bullet. */
const numberOf = (
  levels: ReadonlyMap<number, Level>,
  depth: number,
  counted: readonly number[],
): string | undefined => {
  const { format = '', text = '' } = levels.get(depth) ?? {}
  if (figureOf(format, 1) === undefined) return undefined
  return text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1
    return figureOf(levels.get(at)?.format ?? format, counted[at] ?? 1) ?? ''
  })
}

/** A number that ends in a letter or figure needs a blank behind it. */
const withBlank = (number: string): string => (/[\p{L}\p{N}.]$/u.test(number) ? `${number} ` : number)

const writeOut = (paragraph: Element, settings: Element, number: string): void => {
  const { ownerDocument, namespaceURI } = paragraph
  const make = (name: string) => ownerDocument?.createElementNS(namespaceURI, name)
  const [run, words, place, none] = [make('w:r'), make('w:t'), make('w:numPr'), make('w:numId')]
  if (!run || !words || !place || !none) return
  words.textContent = withBlank(number)
  words.setAttribute('xml:space', 'preserve')
  run.appendChild(words)
  for (const old of childrenOf(settings, 'w:numPr')) settings.removeChild(old)
  none.setAttribute('w:val', '0')
  place.appendChild(none)
  settings.appendChild(place)
  paragraph.insertBefore(run, settings.nextSibling)
}
