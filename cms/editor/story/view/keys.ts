import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { goToNextCell } from 'prosemirror-tables'
import { storySchema } from '../story-schema.ts'
import { breakLine, breakLineInCell, nextCellOrRow, tickBox, toggleStrong } from './commands.ts'

const { listItem } = storySchema.nodes

/** At the very beginning of an item the key that deletes takes it out of its list. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const isAtStart = empty && $from.parentOffset === 0 && $from.node(-1)?.type === listItem
  return isAtStart && $from.index(-1) === 0 && liftListItem(listItem)(state, dispatch)
}

/** Keys as Word has them. No sign turns into anything while it is typed: what is typed is text. */
export const storyKeys = (openRow: (row: 'find' | 'link') => void): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleStrong,
    'Mod-f': opening(() => openRow('find')),
    'Mod-k': opening(() => openRow('link')),
    Enter: chainCommands(breakLineInCell, splitListItem(listItem)),
    'Shift-Enter': breakLine,
    'Mod-Enter': tickBox,
    Tab: chainCommands(nextCellOrRow, sinkListItem(listItem)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(listItem)),
    Backspace: leaveList,
  }),
  keymap(baseKeymap),
]

const opening =
  (open: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) open()
    return true
  }
