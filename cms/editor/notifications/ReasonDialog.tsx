import { useEffect, useRef } from 'react'
import { SendBack } from '../screens/board/SendBack.tsx'

/** Asks why the text in the form goes back to its author. @param answer without a reason it stays where it is */
export const ReasonDialog = ({ answer }: { answer: (reason: string | undefined) => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="ck-conflict ck-merge" onCancel={() => answer(undefined)}>
      <SendBack isBusy={false} onSend={answer} onCancel={() => answer(undefined)} />
    </dialog>
  )
}
