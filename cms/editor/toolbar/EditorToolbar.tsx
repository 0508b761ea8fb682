import { useEffect, useSyncExternalStore } from 'react'
import { KeptBar } from '../keeping/KeptBar.tsx'
import { KeptLine } from '../keeping/KeptLine.tsx'
import { focusFirstField } from './focus-first-field.ts'
import { onChange, readShown } from '../notifications/shown.ts'
import { StatusMark } from '../notifications/StatusMark.tsx'
import { useOnItsWay } from '../notifications/use-on-its-way.ts'
import { openDocument, openEntry } from '../open-entry.ts'
import { publicPageOf } from '../public-page.ts'
import type { StripProps, ToolbarProps } from './steps.ts'
import { nextSteps, rareSteps } from './steps.ts'
import { useHandInKey } from './use-hand-in-key.ts'
import { useMenu } from './use-menu.ts'
import { usePatience } from './use-patience.ts'
import { useSaveKeys } from './use-save-keys.ts'

/**
 * The strip above the form: back, what state the entry is in, and only the steps that can be taken now.
 * Decap's own shows a menu of states and a menu of publishing, which few editors understand and no phone can hold.
 */
const EditorToolbar = (props: ToolbarProps) => {
  useEffect(() => {
    if (props.isNewEntry) focusFirstField()
    // Once, when the form opens: later the focus belongs to whoever writes.
  }, [])
  const patience = usePatience()
  // What has not arrived is a change that the form does not have yet.
  const strip = { ...props, ...patience, hasChanged: props.hasChanged || patience.awaited > 0 }
  useSaveKeys(strip)
  useHandInKey(strip)
  return (
    <>
      <Strip {...strip} />
      <KeptBar />
    </>
  )
}

const Strip = (props: StripProps) => {
  return (
    <div className="ck-toolbar">
      <a className="ck-back" href={`#${props.editorBackLink}`}>
        ← {props.collection.get('label') as string}
      </a>
      <State {...props} />
      <KeptLine />
      <div className="ck-steps">
        <PublicPage {...props} />
        {nextSteps(props).map(({ label, onClick, disabled, isMain, key }) => (
          <button
            key={label}
            type="button"
            className={isMain ? 'ck-main' : ''}
            disabled={disabled}
            title={key && `快捷键 ${key}`}
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
  const { menu, close, onKeyDown } = useMenu()
  const steps = rareSteps(props)
  const take = (step: () => void) => {
    close()
    step()
  }
  return (
    <details className="ck-rare" ref={menu} onKeyDown={onKeyDown}>
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
  const { said } = useSyncExternalStore(onChange, readShown)
  return (
    <p className="ck-state" role="status">
      {isNewEntry ? (
        <span className="ck-status ck-new">未保存</span>
      ) : (
        <StatusMark entry={openDocument()} status={status} />
      )}
      {hasChanged && !isNewEntry && <span className="ck-unsaved">有没保存的修改</span>}
      {!hasChanged && said !== undefined && <span className="ck-said">{said}</span>}
    </p>
  )
}

/** The way to the page as residents see it; drafts have none. */
const PublicPage = ({ isNewEntry, isModification, hasUnpublishedChanges }: ToolbarProps) => {
  const entry = openEntry()
  const page = entry && publicPageOf(entry)
  const onItsWay = useOnItsWay()
  if (onItsWay(entry) !== undefined) return null
  if (isNewEntry || (hasUnpublishedChanges && !isModification) || page === undefined) return null
  return (
    <a href={page} target="_blank" rel="noreferrer">
      看网页
    </a>
  )
}

export default EditorToolbar
