import type { Node } from 'prosemirror-model'

/** A character that stands for itself: Chinese, Japanese and Korean ones and their marks. */
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3001-\\u303f\\uff01-\\uffef—‘’“”…·'
const COUNTED = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+`, 'gu')

/** Nodes never change: of a long story only the paragraph that is written in is counted again, and none when the cursor moves. */
const counted = new WeakMap<Node, number>()

const countIn = (block: Node): number => {
  const known = counted.get(block)
  if (known !== undefined) return known
  const count = block.textBetween(0, block.content.size, '\n', '\n').match(COUNTED)?.length ?? 0
  counted.set(block, count)
  return count
}

/** How long a story is, as Word counts: each Chinese character and mark, and each word or number of other scripts. */
export const wordCount = (doc: Node): number => doc.children.reduce((sum, block) => sum + countIn(block), 0)
