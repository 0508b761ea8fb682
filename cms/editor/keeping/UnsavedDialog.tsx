import { useEffect, useRef, useState } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { showUnsaved } from '../notifications/shown.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../protocol/keeping.ts'
import { keepingWords } from '../words/keeping.ts'
import { findKept } from './copies/find-kept.ts'
import { ownLogin } from './copies/own-login.ts'
import { UnsavedRow } from './UnsavedRow.tsx'
import { keepNow, presentSitting } from './watch-form.ts'

/** Everything that the person has typed and not saved, each to be looked at, gone on with or thrown away. */
export const UnsavedDialog = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className="ck-conflict ck-bin"
      onClose={() => showUnsaved(false)}
      aria-label={keepingWords.title}
    >
      <h2>{keepingWords.title}</h2>
      <p>{keepingWords.kept(UNSAVED_KEPT_IN_DAYS)}</p>
      <Unsaved onTaken={close} />
      <p className="ck-choose-version">
        <button type="button" onClick={close}>
          {keepingWords.close}
        </button>
      </p>
    </dialog>
  )
}

const Unsaved = ({ onTaken }: { onTaken: () => void }) => {
  const [round, setRound] = useState(0)
  const { answer, isAsking } = useLatestAnswer(`${round}`, (dropped) => {
    keepNow()
    return findKept(ownLogin(), dropped)
  })
  // What stands in the form is not to be gone on with: it is.
  const others = answer?.filter(({ id }) => id !== presentSitting()?.id)
  return (
    <>
      {isAsking && <p role="status">正在找……</p>}
      {others?.length === 0 && <p className="ck-none">{keepingWords.empty}</p>}
      {others && others.length > 0 && (
        <ol className="ck-old-versions">
          {others.map((kept) => (
            <UnsavedRow key={kept.id} {...{ kept, onTaken }} onDropped={() => setRound(round + 1)} />
          ))}
        </ol>
      )}
    </>
  )
}
