import type { Command } from 'prosemirror-state'
import { optionsOf } from '../../site-facts.ts'
import { readBlocks } from '../reading/read-story.ts'
import { insertBlock } from '../view/commands.ts'

/** Whether the county has standing paragraphs. */
export const hasPieces = (): boolean => optionsOf('setPieces').length > 0

/** The county's standing paragraphs; one that is pressed comes behind the paragraph that is written in. */
export const PiecesRow = ({ run, onClose }: { run: (command: Command) => void; onClose: () => void }) => (
  <div className="ck-story-row" role="group" aria-label="常用段落">
    {optionsOf('setPieces').map(({ id, label, text = '' }) => (
      <button
        key={id}
        type="button"
        title={text}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          run(insertBlock(() => readBlocks(text, '')))
          onClose()
        }}
      >
        {label}
      </button>
    ))}
  </div>
)
