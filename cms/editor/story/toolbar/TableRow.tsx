import type { Command } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from 'prosemirror-tables'

const deeds: [name: string, command: Command][] = [
  ['上面加一行', addRowBefore],
  ['下面加一行', addRowAfter],
  ['左边加一列', addColumnBefore],
  ['右边加一列', addColumnAfter],
  ['删去这一行', deleteRow],
  ['删去这一列', deleteColumn],
  ['删去表格', deleteTable],
]

/** What can be done to the table that is written in; its first row is its head. */
export const TableRow = ({ run }: { run: (command: Command) => void }) => (
  <div className="ck-story-row" role="group" aria-label="表格">
    {deeds.map(([name, command]) => (
      <button
        key={name}
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(command)}
      >
        {name}
      </button>
    ))}
  </div>
)
