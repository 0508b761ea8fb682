import type { Slice } from 'prosemirror-model'
import { Fragment, Slice as StorySlice } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import { dropPoint } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import { LOST_PICTURE } from '../../../src/model/stories/lost-pictures.ts'
import { storySchema } from '../story/story-schema.ts'
import { marksIn, placeOfArriving, setOut } from './picture-marks.ts'

/** Sends pictures; answers the key of each among the uploads. */
export type SendPictures = (files: readonly File[]) => string[]

/** What the browser takes for a picture, and what phones name only by its ending. */
export const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(jpe?g|png|gif|webp|heic|heif|bmp)$/i.test(name)

const markOfPicture = () => storySchema.node('paragraph', null, storySchema.text(LOST_PICTURE))

/** Puts a pasted text into the story, and sends the pictures that belong to its marks; the others stay marks. */
export const putIn = (
  view: EditorView,
  slice: Slice,
  pictures: readonly (File | undefined)[],
  send: SendPictures,
  putCaret?: (tr: Transaction, lastMark: number) => void,
): void => {
  const { from } = view.state.selection
  const tr = view.state.tr.replaceSelection(slice)
  const marks = marksIn(tr.doc, Math.max(0, from - 1), tr.selection.to)
  const setting = marks.flatMap((at, index) => {
    const file = pictures[index]
    return file ? [{ at, file }] : []
  })
  const last = setting.at(-1)
  if (last) putCaret?.(tr, last.at)
  dispatchWith(view, tr, setting, send)
}

const dispatchWith = (
  view: EditorView,
  tr: Transaction,
  setting: readonly { at: number; file: File }[],
  send: SendPictures,
) => {
  const keys = send(setting.map(({ file }) => file))
  const out = setting.flatMap(({ at, file }, index) => {
    const key = keys[index]
    return key === undefined ? [] : [{ key, at, file }]
  })
  view.dispatch(setOut(tr.setMeta('paste', true).scrollIntoView(), out))
}

/** Puts pictures where the cursor is, in their order; each stands alone, and what is typed next goes on below them. */
export const putInPictures = (view: EditorView, files: readonly File[], send: SendPictures): void => {
  const { $to } = view.state.selection
  const isAtEnd = $to.depth === 1 && $to.parentOffset === $to.parent.content.size
  const marks = files.map(markOfPicture)
  const blocks = isAtEnd ? [...marks, storySchema.node('paragraph')] : marks
  putIn(view, new StorySlice(Fragment.fromArray(blocks), 0, 0), files, send, goOnBehind)
}

const goOnBehind = (tr: Transaction, mark: number) => {
  const $mark = tr.doc.resolve(mark)
  if ($mark.depth > 0) tr.setSelection(TextSelection.near(tr.doc.resolve($mark.after()), 1))
}

/**
 * Puts pictures where they were let go: between two blocks. Nobody aims at a letter with a photo, and a sentence is not to be
 * cut in two by one.
 */
export const letGoPictures = (
  view: EditorView,
  files: readonly File[],
  send: SendPictures,
  place: number,
): void => {
  const marks = Fragment.fromArray(files.map(markOfPicture))
  const between = dropPoint(view.state.doc, place, new StorySlice(marks, 0, 0))
  if (between === null) return putInPictures(view, files, send)
  const tr = view.state.tr.insert(between, marks)
  const places = marksIn(tr.doc, between, between + marks.size)
  const setting = files.flatMap((file, index) => {
    const at = places[index]
    return at === undefined ? [] : [{ at, file }]
  })
  dispatchWith(view, tr, setting, send)
}

/** Sends a picture for a mark that stands in the story already. */
export const fillMark = (view: EditorView, at: number, file: File, send: SendPictures): void =>
  dispatchWith(view, view.state.tr, [{ at, file }], send)

/** Puts a picture that has arrived in the place of its mark: alone in its paragraph, or among the words. Answers whether it could. */
export const arrive = (view: EditorView, key: string, src: string): boolean => {
  const at = placeOfArriving(view.state, key)
  if (at === undefined) return false
  const { tr, doc } = view.state
  const $at = doc.resolve(at)
  const end = at + LOST_PICTURE.length
  const isAlone = $at.parent.type.name === 'paragraph' && $at.parent.content.size === LOST_PICTURE.length
  const mayStandAlone = isAlone && $at.node(-1).canReplaceWith($at.index(-1), $at.indexAfter(-1), figure())
  if (mayStandAlone) tr.replaceWith($at.before(), $at.after(), figure().create({ src }))
  else tr.replaceWith(at, end, storySchema.node('picture', { src }))
  view.dispatch(tr)
  return true
}

const figure = () => {
  const type = storySchema.nodes['figure']
  if (!type) throw new Error('The schema of stories has no figure.')
  return type
}
