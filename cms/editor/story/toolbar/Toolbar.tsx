import { redo, undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import type { KeyboardEvent } from 'react'
import { insertTable, toggleHeading, toggleList, toggleQuote, toggleStrong } from '../view/commands.ts'
import { hasPieces } from './PiecesRow.tsx'
import type { ToolbarState } from './toolbar-state.ts'

/** The rows that open beneath the toolbar. */
export type Row = 'find' | 'link' | 'pieces'

interface ToolbarProps {
  state: ToolbarState
  row: Row | undefined
  run: (command: Command) => void
  onRow: (row: Row) => void
  onPicture: () => void
}

interface Button {
  shown: string
  isOn?: boolean
  isOff?: boolean
  press: () => void
}

const blockButtons = ({
  state: { heading, list, isQuote, isTable, isStrong },
  run,
}: ToolbarProps): Button[] => {
  const block = (shown: string, isOn: boolean, command: Command): Button => ({
    shown,
    isOn,
    isOff: isTable,
    press: () => run(command),
  })
  return [
    block('小标题', heading === 2, toggleHeading(2)),
    block('小小标题', heading === 3, toggleHeading(3)),
    { shown: '加粗', isOn: isStrong, press: () => run(toggleStrong) },
    block('列表', list === 'bulletList', toggleList('bulletList')),
    block('编号列表', list === 'orderedList', toggleList('orderedList')),
    block('引用', isQuote, toggleQuote),
  ]
}

const otherButtons = ({ state, row, run, onRow, onPicture }: ToolbarProps): Button[] => [
  { shown: '链接', isOn: state.link !== undefined || row === 'link', press: () => onRow('link') },
  { shown: '表格', isOn: state.isTable, isOff: state.isTable, press: () => run(insertTable) },
  { shown: '图片', press: onPicture },
  ...piecesButton({ row, onRow }),
  { shown: '撤销', isOff: !state.canUndo, press: () => run(undo) },
  { shown: '重做', isOff: !state.canRedo, press: () => run(redo) },
  { shown: '查找', isOn: row === 'find', press: () => onRow('find') },
]

/** A county without standing paragraphs needs no button for them. */
const piecesButton = ({ row, onRow }: Pick<ToolbarProps, 'row' | 'onRow'>): Button[] =>
  hasPieces() ? [{ shown: '常用段落', isOn: row === 'pieces', press: () => onRow('pieces') }] : []

/** Arrow keys go from button to button; the tab key passes the toolbar in one step. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}

/** What can be done to the words, by name. A button that has nothing to do stays where it is and says so. */
export const Toolbar = (props: ToolbarProps) => (
  <div className="ck-story-buttons" role="toolbar" aria-label="正文排版" onKeyDown={moveFocus}>
    {[...blockButtons(props), ...otherButtons(props)].map(({ shown, isOn, isOff, press }, at) => (
      <button
        key={shown}
        type="button"
        aria-pressed={isOn}
        aria-disabled={isOff}
        tabIndex={at === 0 ? 0 : -1}
        // The words stay chosen while a button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !isOff && press()}
      >
        {shown}
      </button>
    ))}
  </div>
)
