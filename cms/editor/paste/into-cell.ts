import type { Node } from 'prosemirror-model'
import { Fragment, Slice } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { storySchema } from '../story/story-schema.ts'

/** The words of each line, those of a list's items and headings too; a picture that stood alone is one among words. */
const linesOf = (nodes: readonly Node[]): Node[][] =>
  nodes.flatMap((node) => {
    if (node.isInline) return [[node]]
    if (node.isTextblock) return node.childCount === 0 ? [] : [[...node.children]]
    if (node.type.name === 'figure') return [[storySchema.node('picture', node.attrs)]]
    return linesOf(node.children)
  })

/**
 * A cell holds one line: a text of several that is pasted into one stands behind each other there. ProseMirror would have made
 * cells of them. @param slice a text without tables
 */
export const fitIntoCell = (slice: Slice, state: EditorState): Slice => {
  if (!isInTable(state)) return slice
  const words = linesOf(slice.content.content).flatMap((line, at) =>
    at === 0 ? line : [storySchema.text(' '), ...line],
  )
  return new Slice(Fragment.from(words), 0, 0)
}
