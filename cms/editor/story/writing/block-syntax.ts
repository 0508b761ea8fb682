import type { AlignType, BlockContent, List, ListItem, PhrasingContent, Table, TableRow } from 'mdast'
import type { Node } from 'prosemirror-model'
import { inlineSyntax, keptSyntax } from './inline-syntax.ts'

/** The syntax of a block in plain shape (`plainShape`). */
export const blockSyntax = (node: Node): BlockContent => {
  const { attrs } = node
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', children: wordsOf(node) }
    case 'figure':
      return {
        type: 'paragraph',
        children: [{ type: 'image', url: attrs['src'], alt: attrs['alt'], title: attrs['title'] }],
      }
    case 'heading':
      return { type: 'heading', depth: attrs['level'], children: wordsOf(node) }
    case 'blockquote':
      return { type: 'blockquote', children: blocksOf(node) }
    case 'bulletList':
    case 'orderedList':
      return listSyntax(node)
    case 'table':
      return tableSyntax(node)
    case 'rule':
      return { type: 'thematicBreak' }
    case 'codeBlock':
      return { type: 'code', lang: attrs['lang'], meta: attrs['meta'], value: node.textContent }
    default:
      return keptSyntax(attrs) as BlockContent
  }
}

const wordsOf = (node: Node, inCell = false): PhrasingContent[] => inlineSyntax(node.children, inCell)

/** A paragraph without words has no writing; it only keeps a place to write in. */
const blocksOf = (node: Node): BlockContent[] =>
  node.children.filter((child) => !isEmptyParagraph(child)).map(blockSyntax)

/** Whether it is a paragraph in which nothing is written. */
export const isEmptyParagraph = (node: Node): boolean =>
  node.type.name === 'paragraph' && node.childCount === 0

const listSyntax = (node: Node): List => {
  const isOrdered = node.type.name === 'orderedList'
  return {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? node.attrs['order'] : null,
    spread: node.attrs['spread'],
    children: node.children.map(itemSyntax),
  }
}

const itemSyntax = (node: Node): ListItem => ({
  type: 'listItem',
  checked: node.attrs['checked'],
  spread: node.attrs['spread'],
  children: blocksOf(node),
})

const tableSyntax = (node: Node): Table => ({
  type: 'table',
  align: node.firstChild?.children.map((cell): AlignType => cell.attrs['align']),
  children: node.children.map((row): TableRow => ({
    type: 'tableRow',
    children: row.children.map((cell) => ({
      type: 'tableCell',
      children: cell.firstChild ? wordsOf(cell.firstChild, true) : [],
    })),
  })),
})
