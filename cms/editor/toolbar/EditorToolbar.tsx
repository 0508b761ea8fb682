import { useRef } from 'react'
import { openEntry, publicPageOf } from '../open-entry.ts'
import { statusWords } from '../../protocol/statuses.ts'
import type { ToolbarProps } from './steps.ts'
import { nextSteps, rareSteps } from './steps.ts'

/**
 * The strip above the form: back, what state the entry is in, and only the steps that can be taken now.
 * Decap's own shows a menu of states and a menu of publishing, which few editors understand and no phone can hold.
 */
const EditorToolbar = (props: ToolbarProps) => {
  return (
    <div className="ck-toolbar">
      <a className="ck-back" href={`#${props.editorBackLink}`}>
        ← {props.collection.get('label') as string}
      </a>
      <State {...props} />
      <div className="ck-steps">
        <PublicPage {...props} />
        {nextSteps(props).map(({ label, onClick, disabled, isMain }) => (
          <button
            key={label}
            type="button"
            className={isMain ? 'ck-main' : ''}
            disabled={disabled}
            onClick={onClick}
          >
            {label}
          </button>
        ))}
        <RareSteps {...props} />
      </div>
    </div>
  )
}

const RareSteps = (props: ToolbarProps) => {
  const menu = useRef<HTMLDetailsElement>(null)
  const steps = rareSteps(props)
  if (steps.length === 0) return null
  const take = (step: () => void) => {
    if (menu.current) menu.current.open = false
    step()
  }
  return (
    <details className="ck-rare" ref={menu}>
      <summary>更多</summary>
      <div>
        {steps.map(({ label, onClick }) => (
          <button key={label} type="button" onClick={() => take(onClick)}>
            {label}
          </button>
        ))}
      </div>
    </details>
  )
}

const State = ({ isNewEntry, hasUnpublishedChanges, currentStatus, hasChanged }: ToolbarProps) => {
  const status = hasUnpublishedChanges ? (currentStatus ?? 'draft') : 'published'
  return (
    <p className="ck-state" role="status">
      {isNewEntry ? (
        <span className="ck-status ck-new">未保存</span>
      ) : (
        <span className={`ck-status ck-${status}`}>{statusWords[status]}</span>
      )}
      {hasChanged && !isNewEntry && <span className="ck-unsaved">有没保存的修改</span>}
    </p>
  )
}

/** The way to the page as residents see it; drafts have none. */
const PublicPage = ({ isNewEntry, isModification, hasUnpublishedChanges }: ToolbarProps) => {
  const entry = openEntry()
  const page = entry && publicPageOf(entry)
  if (isNewEntry || (hasUnpublishedChanges && !isModification) || page === undefined) return null
  return (
    <a href={page} target="_blank" rel="noreferrer">
      看网页
    </a>
  )
}

export default EditorToolbar
