import { redoDepth, undoDepth } from 'prosemirror-history'
import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { storySchema } from '../story-schema.ts'
import { around, listAround } from '../view/commands.ts'
import { wordCount } from '../view/word-count.ts'

/** What the toolbar shows of the place that is written in. */
export interface ToolbarState {
  heading: number | undefined
  isStrong: boolean
  list: string | undefined
  isQuote: boolean
  link: string | undefined
  isTable: boolean
  hasSelection: boolean
  canUndo: boolean
  canRedo: boolean
  words: number
}

/** The toolbar’s picture of a state of the story. */
export const toolbarState = (state: EditorState): ToolbarState => {
  const { from, to, empty, $from } = state.selection
  const strong = storySchema.mark('strong').type
  const marks = state.storedMarks ?? $from.marks()
  return {
    heading: around(state, 'heading')?.attrs['level'],
    isStrong: empty ? strong.isInSet(marks) !== undefined : state.doc.rangeHasMark(from, to, strong),
    list: listAround(state),
    isQuote: around(state, 'blockquote') !== undefined,
    link: linkAt(state),
    isTable: isInTable(state),
    hasSelection: !empty,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    words: wordCount(state.doc),
  }
}

/** Where the link leads that the cursor stands in, or that is chosen. */
const linkAt = ({ selection: { $from, $to }, doc }: EditorState): string | undefined => {
  const node = doc.nodeAt($from.pos) ?? $to.nodeBefore
  const mark = node?.marks.find(({ type }) => type.name === 'link')
  return mark?.attrs['href']
}
