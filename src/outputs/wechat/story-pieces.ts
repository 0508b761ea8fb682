/** A story as pieces that an official account keeps. */
import type { Element, ElementContent, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { light } from '../../styles/palette.ts'
import { figure, heading, paragraph, quotation, smallLine } from './hand.ts'
import { piece, type Styles } from './kept.ts'
import { hasWords, inlineOf, type StorySurround } from './story-inline.ts'
import { tableCell } from './table-cell.ts'

/** Where a list's words begin, right of their marks. */
const INDENT = '24px'

type MakePieces = (node: Element, surround: StorySurround) => Element[]

const elementsIn = (node: Element, ...names: string[]): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName))

const marked = (mark: string, pieces: readonly Element[]): Element => {
  const [first, ...rest] = pieces
  const sign = piece(
    'span',
    { display: 'inline-block', width: INDENT, 'text-indent': '0px', color: light.vermilion },
    [mark],
  )
  const words = first?.tagName === 'p' ? first.children : []
  const others = first?.tagName === 'p' ? rest : pieces
  return piece('section', { margin: '0', padding: `0 0 0 ${INDENT}` }, [
    piece('p', { margin: '0 0 8px', 'line-height': '1.75', 'text-indent': `-${INDENT}` }, [sign, ...words]),
    ...others,
  ])
}

const within = (surround: StorySurround): StorySurround => ({ ...surround, isWithin: true })

const list: MakePieces = (node, surround) => {
  const { start } = node.properties
  const first = typeof start === 'number' ? start : 1
  const items = elementsIn(node, 'li').map((item, index) =>
    marked(node.tagName === 'ol' ? `${first + index}.` : '•', piecesOf(item.children, within(surround))),
  )
  // The next line of the outer list follows as closely as any other.
  const margin = surround.isWithin ? '0' : '0 0 20px'
  return items.length === 0 ? [] : [piece('section', { margin }, items)]
}

const table: MakePieces = (node, surround) => {
  const bodies = elementsIn(node, 'thead', 'tbody', 'tfoot')
  const rows = [node, ...bodies].flatMap((body) => elementsIn(body, 'tr'))
  const made = rows.map((row) =>
    piece(
      'tr',
      {},
      elementsIn(row, 'td', 'th').map((each) => tableCell(each, surround)),
    ),
  )
  const captions = elementsIn(node, 'caption').map((each) => smallLine(inlineOf(each.children, surround)))
  if (made.length === 0) return captions
  const styles: Styles = { width: '100%', margin: '0 0 20px', 'border-collapse': 'collapse' }
  return [...captions, piece('table', styles, [piece('tbody', {}, made)]), ...photosWithin(node, surround)]
}

const photo: MakePieces = ({ properties: { src, alt, title } }, { photoAddress }) => {
  const address = typeof src === 'string' ? photoAddress(src) : undefined
  if (address === undefined) return []
  return [figure(address, typeof alt === 'string' ? alt : '', typeof title === 'string' ? title : undefined)]
}

/** Photos of what holds only words, below it. */
const photosWithin: MakePieces = (node, surround) =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'img' ? photo(child, surround) : photosWithin(child, surround)
  })

/** Lines as they were typed. */
const lines: MakePieces = (node, surround) => [
  piece(
    'p',
    { margin: '0 0 20px', 'line-height': '1.6', 'white-space': 'pre-wrap' },
    inlineOf(node.children, surround),
  ),
  ...photosWithin(node, surround),
]

const rule: MakePieces = () => [
  piece('p', { margin: '24px 0', 'border-top': `1px solid ${light.rule}` }, [piece('br', {})]),
]

const headingPiece: MakePieces = (node, surround) => {
  const words = inlineOf(node.children, surround)
  const isFirst = node.tagName === 'h1' || node.tagName === 'h2'
  return [...(hasWords(words) ? [heading(words, isFirst)] : []), ...photosWithin(node, surround)]
}

const quote: MakePieces = (node, surround) => {
  const inside = piecesOf(node.children, within(surround))
  return inside.length === 0 ? [] : [quotation(inside)]
}

const inside: MakePieces = ({ children }, surround) => piecesOf(children, surround)

const makers: Readonly<Record<string, MakePieces>> = {
  ul: list,
  ol: list,
  table,
  img: photo,
  pre: lines,
  hr: rule,
  blockquote: quote,
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, headingPiece])),
  ...Object.fromEntries(
    [
      'p',
      'div',
      'section',
      'article',
      'details',
      'summary',
      'dl',
      'dt',
      'dd',
      'li',
      'figure',
      'picture',
      'tr',
      'td',
      'th',
      'tbody',
      'thead',
      'tfoot',
      'caption',
    ].map((name) => [name, inside]),
  ),
}

const makerOf = (node: Nodes): MakePieces | undefined => {
  if (node.type !== 'element') return undefined
  const own = Object.hasOwn(makers, node.tagName) ? makers[node.tagName] : undefined
  // A photo within a link or bold words stands for itself.
  return own ?? (node.children.some((child) => makerOf(child) !== undefined) ? inside : undefined)
}

/** Words that follow each other are one paragraph; what is none stands between them. */
const piecesOf = (nodes: readonly Nodes[], surround: StorySurround): Element[] => {
  const pieces: Element[] = []
  let words: ElementContent[] = []
  const end = () => {
    if (hasWords(words)) pieces.push(paragraph(words, surround.isWithin))
    words = []
  }
  for (const node of nodes) {
    const make = makerOf(node)
    if (make === undefined || node.type !== 'element') words.push(...inlineOf([node], surround))
    else {
      end()
      pieces.push(...make(node, surround))
    }
  }
  end()
  return pieces
}

/** The pieces of a story. @param html as `storyHtml` makes it */
export const storyPieces = (html: string, surround: StorySurround): Element[] =>
  piecesOf(fromHtml(html, { fragment: true }).children, surround)

/** Where the numbers in the text lead. */
export const linkPieces = (links: readonly string[]): Element[] =>
  links.length === 0
    ? []
    : [
        heading(['文中提到的网址'], false),
        ...links.map((address, index) =>
          smallLine([`[${index + 1}] ${address}`], { 'word-break': 'break-all', margin: '0 0 8px' }),
        ),
      ]
