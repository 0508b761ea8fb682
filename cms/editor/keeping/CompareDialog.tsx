import { useEffect, useRef } from 'react'
import { Comparison } from '../comparing/Comparison.tsx'
import { keepingWords } from '../words/keeping.ts'
import { openForm, rawOf } from './open-form.ts'

interface CompareDialogProps {
  collection: string
  raw: string
  onClose: () => void
}

/** What a kept text has otherwise than the form; all of it where the form holds another entry or none is open. */
export const CompareDialog = ({ collection, raw, onClose }: CompareDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const form = openForm()
  const present = form?.collection === collection ? rawOf(form) : ''
  return (
    <dialog ref={dialog} className="ck-conflict" onClose={onClose} aria-label={keepingWords.title}>
      <h2>{keepingWords.title}</h2>
      {present !== '' && <p>{keepingWords.comparedWithForm}</p>}
      <Comparison document={{ collection, slug: form?.slug ?? '' }} was={present} is={raw} />
      <p className="ck-choose-version">
        <button type="button" onClick={() => dialog.current?.close()}>
          {keepingWords.close}
        </button>
      </p>
    </dialog>
  )
}
