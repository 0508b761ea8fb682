import type { Element } from 'hast'
import { light } from '../../styles/palette.ts'
import { piece, type Styles } from './kept.ts'
import { inlineOf, type StorySurround } from './story-inline.ts'

const CELL: Styles = {
  border: `1px solid ${light.rule}`,
  padding: '8px',
  'font-size': '15px',
  'line-height': '1.5',
  'vertical-align': 'middle',
}

const spans = ({ properties }: Element) =>
  Object.fromEntries(
    (['colSpan', 'rowSpan'] as const).flatMap((name) => {
      const value = Number(properties[name])
      return value > 1 ? [[name, value]] : []
    }),
  )

/** Numbers stand below each other on the right, where they were written so. */
const sideOf = ({ properties: { align } }: Element): Styles =>
  align === 'right' || align === 'center' ? { 'text-align': align } : {}

/** A cell of a table; that of a head is bold on a ground. */
export const tableCell = (node: Element, surround: StorySurround): Element => {
  const words = inlineOf(node.children, surround)
  const isHead = node.tagName === 'th'
  const ground: Styles = isHead ? { 'background-color': light['vermilion-wash'] } : {}
  const styles = { ...CELL, ...sideOf(node), ...ground }
  const made = piece('td', styles, isHead ? [piece('strong', {}, words)] : words)
  return { ...made, properties: { ...spans(node), ...made.properties } }
}
