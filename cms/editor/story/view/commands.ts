import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables'
import { storySchema } from '../story-schema.ts'

const { paragraph, heading, blockquote, listItem, figure } = storySchema.nodes

/** The innermost node of a type around the selection. */
export const around = ({ selection: { $from } }: EditorState, name: string): Node | undefined => {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === name) return $from.node(depth)
  return undefined
}

type ListName = 'bulletList' | 'orderedList'

/** The innermost list around the selection. */
export const listAround = ({ selection: { $from } }: EditorState): ListName | undefined => {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name === 'bulletList' || name === 'orderedList') return name
  }
  return undefined
}

/** Makes headings of the chosen paragraphs, or paragraphs again. */
export const toggleHeading =
  (level: number): Command =>
  (state, dispatch) => {
    const isOn = around(state, 'heading')?.attrs['level'] === level
    return isOn ? setBlockType(paragraph)(state, dispatch) : setBlockType(heading, { level })(state, dispatch)
  }

/** Puts the chosen paragraphs into a quote, or takes them out again. */
export const toggleQuote: Command = (state, dispatch) =>
  around(state, 'blockquote') ? lift(state, dispatch) : wrapIn(blockquote)(state, dispatch)

const otherList = (name: ListName): Command => {
  const type = storySchema.nodes[name]
  return ({ selection: { $from }, tr }, dispatch) => {
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const { name: found } = $from.node(depth).type
      if (found !== 'bulletList' && found !== 'orderedList') continue
      dispatch?.(tr.setNodeMarkup($from.before(depth), type, null))
      return true
    }
    return false
  }
}

/** Makes a list of the chosen paragraphs, a list of the other kind, or paragraphs again. */
export const toggleList =
  (name: ListName): Command =>
  (state, dispatch) => {
    const inside = listAround(state)
    if (inside === name) return liftListItem(listItem)(state, dispatch)
    if (inside !== undefined) return otherList(name)(state, dispatch)
    return wrapInList(storySchema.nodes[name])(state, dispatch)
  }

/** Ticks the box before the item that is written in, or unticks it. */
export const tickBox: Command = ({ selection: { $from }, tr }, dispatch) => {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const checked: unknown = $from.node(depth).attrs['checked']
    if ($from.node(depth).type !== listItem || typeof checked !== 'boolean') continue
    dispatch?.(tr.setNodeAttribute($from.before(depth), 'checked', !checked))
    return true
  }
  return false
}

/** Sets the chosen words in bold, or no longer. */
export const toggleStrong: Command = toggleMark(storySchema.mark('strong').type)

/** Breaks the line without beginning a paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (around(state, 'heading')) return false
  dispatch?.(state.tr.replaceSelectionWith(storySchema.node('lineBreak')).scrollIntoView())
  return true
}

/** A cell holds one paragraph: the key that begins another breaks its line. */
export const breakLineInCell: Command = (state, dispatch) => isInTable(state) && breakLine(state, dispatch)

/** The next cell; behind the last one a new row, as in Word. */
export const nextCellOrRow: Command = chainCommands(goToNextCell(1), (state, dispatch, view) => {
  if (!isInTable(state)) return false
  if (!dispatch) return true
  addRowAfter(state, dispatch)
  return view ? goToNextCell(1)(view.state, view.dispatch, view) : true
})

const ROWS = 3
const COLUMNS = 3

const emptyTable = (): Node =>
  storySchema.node(
    'table',
    null,
    Array.from({ length: ROWS }, (_row, at) =>
      storySchema.node(
        'table_row',
        null,
        Array.from({ length: COLUMNS }, () =>
          storySchema.node(at === 0 ? 'table_header' : 'table_cell', null, storySchema.node('paragraph')),
        ),
      ),
    ),
  )

/** Puts one block or some behind the one that is written in, or in its place if that is empty. */
export const insertBlock =
  (make: () => Node | readonly Node[]): Command =>
  ({ selection: { $from }, tr }, dispatch) => {
    if (!dispatch) return true
    const place = $from.depth === 0 ? $from.pos : $from.after(1)
    const isEmpty = $from.depth === 1 && $from.parent.type === paragraph && $from.parent.childCount === 0
    const from = isEmpty ? $from.before(1) : place
    tr.replaceWith(from, place, make())
    const end = tr.mapping.map(place)
    if (end === tr.doc.content.size) tr.insert(end, storySchema.node('paragraph'))
    tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1)))
    dispatch(tr.scrollIntoView())
    return true
  }

/** Puts in a table to be filled, the cursor in its first cell. */
export const insertTable: Command = (state, dispatch) =>
  !isInTable(state) && insertBlock(emptyTable)(state, dispatch)

/**
 * Puts a picture that has been taken in behind the block that is written in, and behind others that came before it; the
 * cursor stays. @param src its address
 */
export const insertPicture =
  (src: string, alt?: string): Command =>
  ({ selection: { $from }, tr, doc }, dispatch) => {
    let place = $from.depth === 0 ? $from.pos : $from.after(1)
    for (let next = doc.nodeAt(place); next?.type === figure; next = doc.nodeAt(place)) place += next.nodeSize
    tr.insert(place, figure.create({ src, ...(alt && { alt }) }))
    if (place === doc.content.size) tr.insert(tr.doc.content.size, paragraph.create())
    dispatch?.(tr)
    return true
  }
