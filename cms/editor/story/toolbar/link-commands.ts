import type { Command, EditorState } from 'prosemirror-state'
import { storySchema } from '../story-schema.ts'

const link = storySchema.mark('link', { href: '' }).type

/** From where to where the link goes that the cursor stands in; what is chosen, when something is. */
const stretch = ({ selection: { from, to, empty, $from } }: EditorState): { from: number; to: number } => {
  if (!empty) return { from, to }
  const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? [])
  if (!mark) return { from, to }
  const { parent } = $from
  let [first, last] = [$from.index(), $from.index()]
  const isLinked = (index: number) => mark.isInSet(parent.maybeChild(index)?.marks ?? [])
  if (!isLinked(first)) first = last = first - 1
  while (isLinked(first - 1)) first -= 1
  while (isLinked(last + 1)) last += 1
  const sizeUntil = (index: number) =>
    parent.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
  return { from: $from.start() + sizeUntil(first), to: $from.start() + sizeUntil(last + 1) }
}

/** Makes the chosen words a link, gives the link at the cursor another address, or writes a new one. @param words of a new one */
export const setLink =
  (href: string, words: string): Command =>
  (state, dispatch) => {
    const { from, to } = stretch(state)
    const mark = link.create({ href })
    const { tr } = state
    if (from === to) tr.insertText(words, from).addMark(from, from + words.length, mark)
    else tr.removeMark(from, to, link).addMark(from, to, mark)
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Leaves the words of a link and takes away where it leads. */
export const dropLink: Command = (state, dispatch) => {
  const { from, to } = stretch(state)
  dispatch?.(state.tr.removeMark(from, to, link))
  return from < to
}
