import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { FindRow } from './FindRow.tsx'
import { LinkRow } from './LinkRow.tsx'
import { PiecesRow } from './PiecesRow.tsx'
import { TableRow } from './TableRow.tsx'
import type { Row } from './Toolbar.tsx'
import { Toolbar } from './Toolbar.tsx'
import type { ToolbarState } from './toolbar-state.ts'

interface StoryBarProps {
  view: EditorView
  state: ToolbarState
  /** The row that is open beneath the buttons. */
  row: Row | undefined
  onRow: (row: Row | undefined) => void
  onPicture: () => void
}

/** The buttons of a story with the rows that belong to them; it stays in sight above the words and never over them. */
export const StoryBar = ({ view, state, row, onRow, onPicture }: StoryBarProps) => {
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const close = () => {
    onRow(undefined)
    view.focus()
  }
  const toggle = (next: Row) => (row === next ? close() : onRow(next))
  return (
    <div className="ck-story-bar">
      <Toolbar {...{ state, row, run, onPicture }} onRow={toggle} />
      {state.isTable && row === undefined && <TableRow run={run} />}
      {row === 'link' && <LinkRow {...{ state, run }} onClose={close} />}
      {row === 'pieces' && <PiecesRow run={run} onClose={close} />}
      {row === 'find' && <FindRow view={view} onClose={close} />}
    </div>
  )
}
