import type { Element, ElementContent } from 'hast'
import type { Row } from './table-grid.ts'
import { gridOf, rowsIn } from './table-grid.ts'
import type { Holder, Part } from './tree.ts'
import {
  element,
  elementsIn,
  isElement,
  partsOf,
  rewrite,
  setParts,
  showsSomething,
  textPart,
  wordsIn,
} from './tree.ts'

const LINE_BREAKERS = [
  'p',
  'div',
  'section',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'tr',
  'td',
]

/** A cell holds one line: what stood below each other stands behind each other. */
const onOneLine = (cell: Element): ElementContent[] => {
  const copy = structuredClone(cell)
  rewrite(copy, (part) => {
    if (isElement(part, 'br')) return [textPart(' ')]
    if (isElement(part, 'table', 'tbody', 'thead', ...LINE_BREAKERS))
      return [textPart(' '), ...partsOf(part), textPart(' ')]
    return [part]
  })
  return joined(copy.children)
}

/** Blanks between words once, none at the ends. */
const joined = (parts: readonly ElementContent[]): ElementContent[] => {
  const whole: ElementContent[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.type === 'text' && last?.type === 'text') last.value += part.value
    else whole.push(part)
  }
  return whole.flatMap((part, at): ElementContent[] => {
    if (part.type !== 'text') return [part]
    let value = part.value.replace(/[\s\u00A0]+/g, ' ')
    if (at === 0) value = value.trimStart()
    if (at === whole.length - 1) value = value.trimEnd()
    return value === '' ? [] : [textPart(value)]
  })
}

const widthOf = (grid: readonly Row[]): number => Math.max(0, ...grid.map(({ length }) => length))

/** How many rows the heads take: two where one head stands above several. */
const headRows = (grid: readonly Row[]): number => {
  const [first = [], second = []] = grid
  const isTwoStoreyed =
    first.some((place) => place?.isWide) &&
    first.some((place, at) => place && place.cell === second[at]?.cell)
  return isTwoStoreyed && grid.length > 2 ? 2 : 1
}

/** A head says in each of its columns what stands below; of two storeys, the upper one first. */
const headOf = (rows: readonly Row[], width: number): Element => {
  const cells = Array.from({ length: width }, (_, column) => {
    const own = [...new Set(rows.flatMap((row) => row[column]?.cell ?? []))]
    return element('th', joined(own.flatMap((cell) => [...onOneLine(cell), textPart(' ')])))
  })
  return element('tr', cells)
}

/** What a cell says stands once, at its first place. */
const bodyOf = (row: Row, width: number): Element =>
  element(
    'tr',
    Array.from({ length: width }, (_, column) => {
      const place = row[column]
      return element('td', place?.isFirst ? onOneLine(place.cell) : [])
    }),
  )

/** A first row that is one cell across the whole table is its title. */
const titleOf = (grid: readonly Row[], width: number): Element | undefined => {
  const [first = []] = grid
  const [place] = first
  if (place === undefined || width < 2 || grid.length < 2 || first.length < width) return undefined
  return first.every((each) => each?.cell === place.cell) ? element('p', onOneLine(place.cell)) : undefined
}

const isPicture = (cell: Element): boolean =>
  wordsIn(cell).trim() === '' && elementsIn(cell).some(({ tagName }) => tagName === 'img')

const LONGEST_CAPTION = 60

/** A table that only puts photos beside each other, with their words in or below them. */
const picturesBeside = (grid: readonly Row[]): boolean => {
  const cells = [...new Set(grid.flat().flatMap((place) => place?.cell ?? []))].filter(showsSomething)
  const isFit = (cell: Element) => isPicture(cell) || wordsIn(cell).trim().length <= LONGEST_CAPTION
  const hasOwnRow = grid.some((row) =>
    row.every((place) => !place || !showsSomething(place.cell) || isPicture(place.cell)),
  )
  return hasOwnRow && cells.some(isPicture) && cells.every(isFit)
}

/** Each photo, and behind it what stands in the cell below. */
const oneByOne = (grid: readonly Row[]): Part[] => {
  const told = new Set<Element>()
  const tell = (cell: Element | undefined): Part[] => {
    if (cell === undefined || told.has(cell) || !showsSomething(cell)) return []
    told.add(cell)
    return [element('p', onOneLine(cell))]
  }
  return grid.flatMap((row, at) =>
    row.flatMap((place, column) => {
      const below = grid[at + 1]?.[column]?.cell
      const isCaptioned = place && isPicture(place.cell) && below && !isPicture(below)
      return [...tell(place?.cell), ...(isCaptioned ? tell(below) : [])]
    }),
  )
}

/** A frame around a text is a table of one cell. */
const isFrame = (grid: readonly Row[]): boolean => new Set(grid.flat().map((place) => place?.cell)).size === 1

const plainTable = (table: Element): Part[] => {
  const grid = gridOf(rowsIn(table)).filter((row) => row.some((place) => place && showsSomething(place.cell)))
  if (grid.length === 0) return []
  if (isFrame(grid)) return partsOf(grid[0]?.[0]?.cell ?? table)
  if (picturesBeside(grid)) return oneByOne(grid)
  const width = widthOf(grid)
  const title = titleOf(grid, width)
  const rows = title ? grid.slice(1) : grid
  const heads = headRows(rows)
  const lines = [headOf(rows.slice(0, heads), width), ...rows.slice(heads).map((row) => bodyOf(row, width))]
  return [...(title ? [title] : []), element('table', [element('tbody', lines)])]
}

/**
 * Tables as a story can hold them: one line of heads, one line in each cell, no cell across several places. What was said
 * across columns is said in the head of each; what was said across rows stands in the first of them. A table in a cell of
 * another tells its words on that cell's line.
 */
export const makeTablesPlain = (holder: Holder): void => {
  const parts = partsOf(holder).flatMap((part) => {
    if (isElement(part, 'table')) return plainTable(part)
    if (part.type === 'element') makeTablesPlain(part)
    return [part]
  })
  setParts(holder, parts)
}
