import type { Node } from 'prosemirror-model'
import { Mark } from 'prosemirror-model'

/** How something is written, which no reader of the page sees. */
const WRITING: ReadonlySet<string> = new Set(['spread', 'marker', 'shown', 'written', 'colwidth'])

const attrsSeen = ({ attrs }: Node): string =>
  JSON.stringify(Object.entries(attrs).filter(([name]) => !WRITING.has(name)))

/** Whether two blocks show the same words, marks and pictures in the same order. */
export const readsTheSame = (one: Node, other: Node): boolean =>
  one.type === other.type &&
  one.text === other.text &&
  one.childCount === other.childCount &&
  Mark.sameSet(one.marks, other.marks) &&
  attrsSeen(one) === attrsSeen(other) &&
  one.children.every((child, at) => readsTheSame(child, other.child(at)))
