import type { BlockContent, DefinitionContent, List, Paragraph, RootContent, Table, TableCell } from 'mdast'
import type { Node } from 'prosemirror-model'
import { storySchema } from '../story-schema.ts'
import { pictureAttrs, readInline } from './read-inline.ts'
import { withoutPlaces } from './without-places.ts'

type Block = RootContent | BlockContent | DefinitionContent

/** A block of syntax as the story holds it. @param source the text that its places count in */
export const readBlock = (block: Block, source: string): Node => {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block, source)
    case 'heading':
      return storySchema.node(
        'heading',
        { level: block.depth },
        inOneLine(readInline(block.children, source)),
      )
    case 'blockquote':
      return storySchema.node('blockquote', null, blocksOf(block.children, source))
    case 'list':
      return listOf(block, source)
    case 'table':
      return tableOf(block, source)
    case 'thematicBreak':
      return storySchema.node('rule')
    case 'code':
      return codeOf(block.value, { lang: block.lang ?? null, meta: block.meta ?? null })
    default:
      return storySchema.node('keptBlock', { syntax: withoutPlaces(block), shown: sourceOf(block, source) })
  }
}

/** What was written for a block. */
export const sourceOf = ({ position }: Block, source: string): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

/** A list’s item, a quote and a cell hold at least an empty paragraph to write in. */
const blocksOf = (blocks: readonly Block[], source: string): Node[] =>
  blocks.length === 0 ? [storySchema.node('paragraph')] : blocks.map((block) => readBlock(block, source))

const paragraphOf = ({ children }: Paragraph, source: string): Node => {
  const [only] = children
  return children.length === 1 && only?.type === 'image'
    ? storySchema.node('figure', pictureAttrs(only))
    : storySchema.node('paragraph', null, readInline(children, source))
}

/** Headings underlined with signs may have two lines; a blank shows the same words. */
const inOneLine = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) => (node.type.name === 'lineBreak' ? storySchema.text(' ', node.marks) : node))

const codeOf = (value: string, attrs: object): Node =>
  storySchema.node('codeBlock', { ...attrs }, value === '' ? [] : storySchema.text(value))

const listOf = (list: List, source: string): Node => {
  const items = list.children.map(({ checked, spread, children }) =>
    storySchema.node(
      'listItem',
      { checked: checked ?? null, spread: spread ?? false },
      blocksOf(children, source),
    ),
  )
  const marker = /^\s*\d*(\D)/.exec(sourceOf(list, source))?.[1]
  const attrs = { marker, spread: list.spread ?? false }
  return list.ordered
    ? storySchema.node('orderedList', { ...attrs, order: list.start ?? 1 }, items)
    : storySchema.node('bulletList', attrs, items)
}

const tableOf = ({ children: rows, align }: Table, source: string): Node => {
  const width = Math.max(...rows.map((row) => row.children.length))
  const cellsOf = (cells: readonly TableCell[], type: string) =>
    Array.from({ length: width }, (_, at) =>
      storySchema.node(
        type,
        { align: align?.[at] ?? null },
        storySchema.node('paragraph', null, readInline(cells[at]?.children ?? [], source)),
      ),
    )
  return storySchema.node(
    'table',
    null,
    rows.map((row, at) =>
      storySchema.node('table_row', null, cellsOf(row.children, at === 0 ? 'table_header' : 'table_cell')),
    ),
  )
}
