import type { Element } from 'hast'
import type { Holder, Part } from './tree.ts'
import { element, elementsIn, isElement, partsOf, rewrite, setParts, styleOf, wordsIn } from './tree.ts'

/** Numbers that a list of a page counts alike; `一、`, `（1）` and `a.` are none, and stay as they were written. */
const NUMBER = /^(\d{1,4})[.．、)）]$/
/** Bullets: signs of Word's own fonts, which are letters to everybody else. */
const BULLET = /^[^\p{L}\p{N}]$|^[onlpquvwØü§]$/u

/** A line of a list as Word and WPS copy it: a paragraph that begins with its number or sign. */
interface ListLine {
  depth: number
  /** Nothing for a bullet. */
  number: number | undefined
  /** Whether a page would count as it was counted. */
  isListed: boolean
  paragraph: Element
}

const depthOf = (paragraph: Element): number | undefined => {
  const list = styleOf(paragraph, 'mso-list')
  if (!/\blevel\d/.test(list)) return undefined
  return Number(/\blevel(\d+)/.exec(list)?.[1] ?? 1)
}

const isMarker = (part: Part): part is Element =>
  part.type === 'element' && styleOf(part, 'mso-list') === 'ignore'

/** Only the outermost of the marks that hold a number or a sign. */
const markerOf = (paragraph: Element): Element | undefined => elementsIn(paragraph).find(isMarker)

const lineOf = (part: Part): ListLine | undefined => {
  if (!isElement(part, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return undefined
  const depth = depthOf(part)
  const marker = depth === undefined ? undefined : markerOf(part)
  if (depth === undefined || marker === undefined) return undefined
  const sign = wordsIn(marker).replace(/[\s\u00A0\u3000]+/g, '')
  const number = NUMBER.exec(sign)?.[1]
  const isListed = part.tagName === 'p' && (number !== undefined || BULLET.test(sign))
  return { depth, number: number === undefined ? undefined : Number(number), isListed, paragraph: part }
}

const withoutMarkers = (paragraph: Element): void =>
  rewrite(paragraph, (part) => (isMarker(part) ? [] : [part]))

/** A number that no list of a page counts is a word of its line. */
const writtenOut = (paragraph: Element): void =>
  rewrite(paragraph, (part) => {
    if (!isMarker(part)) return [part]
    return [{ type: 'text', value: wordsIn(part).replace(/[\s\u00A0]+/g, '') }]
  })

interface OpenList {
  depth: number
  list: Element
}

/** Puts the lines of one list into each other by their depth. */
const listsOf = (lines: readonly ListLine[]): Element[] => {
  const roots: Element[] = []
  let open: OpenList[] = []
  for (const line of lines) {
    const tagName = line.number === undefined ? 'ul' : 'ol'
    open = open.filter(({ depth }) => depth <= line.depth)
    const last = open.at(-1)
    if (last === undefined || last.depth < line.depth || last.list.tagName !== tagName) {
      if (last?.depth === line.depth) open.pop()
      const list = newList(tagName, line.number)
      const around = open.at(-1)?.list.children.at(-1)
      if (around?.type === 'element') around.children.push(list)
      else roots.push(list)
      open.push({ depth: line.depth, list })
    }
    open.at(-1)?.list.children.push(element('li', line.paragraph.children))
  }
  return roots
}

const newList = (tagName: string, number: number | undefined): Element =>
  element(tagName, [], number === undefined || number === 1 ? {} : { start: number })

/** Makes lists of the paragraphs that Word and WPS copy in their place. */
export const makeLists = (holder: Holder): void => {
  const made: Part[] = []
  let lines: ListLine[] = []
  const finish = () => {
    made.push(...listsOf(lines))
    lines = []
  }
  for (const part of partsOf(holder)) {
    const line = lineOf(part)
    if (line?.isListed) {
      withoutMarkers(line.paragraph)
      lines.push(line)
    } else if (lines.length === 0 || wordsIn(part).trim() !== '' || isElement(part)) {
      finish()
      made.push(part)
      if (line) writtenOut(line.paragraph)
      else if (part.type === 'element') makeLists(part)
    }
  }
  finish()
  setParts(holder, made)
}
