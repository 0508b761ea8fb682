import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { Plugin } from 'prosemirror-state'
import { storySchema } from '../story-schema.ts'

/**
 * The first row of a table is its head and no other row is, and columns keep their side, whatever rows are added,
 * deleted or pasted.
 */
export const tableHead = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      doc.descendants((node, at) => {
        if (node.type.name === 'table') setHead(tr, node, at + 1)
        return node.type.name !== 'table' && !node.isTextblock
      })
      return tr.docChanged ? tr : null
    },
  })

const setHead = (tr: Transaction, table: Node, start: number) => {
  const aligns = columnAligns(table)
  table.forEach((row, rowAt, index) => {
    const type = storySchema.nodes[index === 0 ? 'table_header' : 'table_cell']
    row.forEach((cell, cellAt, column) => {
      const align = cell.attrs['align'] ?? aligns[column] ?? null
      if (cell.type === type && cell.attrs['align'] === align) return
      tr.setNodeMarkup(start + rowAt + 1 + cellAt, type, { ...cell.attrs, align })
    })
  })
}

/** To which side each column is set: cells of a new row stand as those below and above them. */
const columnAligns = (table: Node): (string | null)[] =>
  Array.from({ length: table.firstChild?.childCount ?? 0 }, (_, column) =>
    table.children
      .map((row): string | null => row.maybeChild(column)?.attrs['align'] ?? null)
      .reduce((found, align) => found ?? align, null),
  )
