import type { Node } from 'prosemirror-model'
import { Fragment } from 'prosemirror-model'
import { TableMap } from 'prosemirror-tables'
import { storySchema } from '../story-schema.ts'
import { isEmptyParagraph } from './block-syntax.ts'

/**
 * A block without what Markdown has no writing for and no reader sees: breaks at the ends of a paragraph, empty
 * paragraphs, cells that span others. All its words are in it.
 */
export const plainShape = (block: Node): Node => aloneAsFigure(inPlainShape(block))

const inPlainShape = (node: Node): Node => {
  if (node.type.name === 'table') return plainTable(node)
  if (node.isTextblock) return plainLine(node)
  if (node.isLeaf) return node
  const children = node.children.map(plainShape)
  const filled = children.filter((child) => !isEmptyParagraph(child))
  const shaped = node.copy(Fragment.fromArray(filled.length > 0 ? filled : [storySchema.node('paragraph')]))
  return node.type.name === 'listItem' ? plainItem(shaped) : shaped
}

const plainLine = (node: Node): Node =>
  node.copy(Fragment.fromArray(withoutOuterBreaks(node.children.map(plainLeaf))))

/** A paragraph with nothing but a picture is a picture that stands alone. */
const aloneAsFigure = (node: Node): Node => {
  const only = node.type.name === 'paragraph' && node.childCount === 1 ? node.firstChild : null
  if (only?.type.name !== 'picture' || only.marks.length > 0) return node
  return storySchema.node('figure', only.attrs)
}

/** Only words can be program code. */
const plainLeaf = (node: Node): Node => (node.isText ? node : withoutCode(node))

const withoutCode = (node: Node): Node => node.mark(node.marks.filter(({ type }) => type.name !== 'code'))

const isBreak = (node: Node | undefined): boolean => node?.type.name === 'lineBreak'

const withoutOuterBreaks = (nodes: readonly Node[]): Node[] => {
  const from = nodes.findIndex((node) => !isBreak(node))
  const to = nodes.findLastIndex((node) => !isBreak(node))
  return from < 0 ? [] : nodes.slice(from, to + 1)
}

/** A box to tick needs words behind it. */
const plainItem = (item: Node): Node => {
  const [first] = item.children
  const isBox = item.attrs['checked'] !== null && first?.type.name === 'paragraph' && first.childCount > 0
  return isBox ? item : item.type.create({ ...item.attrs, checked: null }, item.content)
}

/** Rows of the same length, the first of them the head; a cell that spanned others stands in its first place. */
const plainTable = (table: Node): Node => {
  const { map, width, height } = TableMap.get(table)
  const isFirst = (at: number) => map.indexOf(map[at] ?? -1) === at
  const row = (at: number) =>
    storySchema.node(
      'table_row',
      null,
      Array.from({ length: width }, (_, column) => {
        const place = at * width + column
        const cell = table.nodeAt(map[place] ?? 0)
        return plainCell(at === 0, isFirst(place) ? cell : null, alignOf(table, map[column]))
      }),
    )
  return table.copy(Fragment.fromArray(Array.from({ length: height }, (_, at) => row(at))))
}

const alignOf = (table: Node, place: number | undefined): unknown =>
  (place === undefined ? null : table.nodeAt(place))?.attrs['align'] ?? null

const plainCell = (isHead: boolean, cell: Node | null, align: unknown): Node =>
  storySchema.node(
    isHead ? 'table_header' : 'table_cell',
    { align },
    cell?.firstChild ? plainCellLine(plainLine(cell.firstChild)) : storySchema.node('paragraph'),
  )

/** A cell's code cannot hold these two signs side by side; its words matter more than its looks. */
const UNWRITABLE_CODE = '\\|'

const plainCellLine = (line: Node): Node =>
  line.copy(
    Fragment.fromArray(
      line.children.map((node) => (node.text?.includes(UNWRITABLE_CODE) ? withoutCode(node) : node)),
    ),
  )
