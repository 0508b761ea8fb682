import { useState } from 'react'
import type { BoardCard } from '../../../protocol/board.ts'
import type { Status } from '../../../protocol/statuses.ts'
import type { BoardStep } from './board-deeds.ts'
import { boardSteps, takeStep } from './board-deeds.ts'
import { SendBack } from './SendBack.tsx'

/** Some drafts of one status. */
export interface StepsProps {
  status: Status
  cards: readonly BoardCard[]
  onDone: () => void
}

/** The steps that some drafts can take from where they stand, as buttons. */
export const Steps = ({ status, cards, onDone }: StepsProps) => {
  const [asked, setAsked] = useState<BoardStep>()
  const [isBusy, setBusy] = useState(false)
  const take = async (step: BoardStep, reason?: string) => {
    setBusy(true)
    await takeStep(step, cards, reason)
    setBusy(false)
    setAsked(undefined)
    onDone()
  }
  const send = (reason: string) => void (asked && take(asked, reason))
  if (asked) return <SendBack isBusy={isBusy} onSend={send} onCancel={() => setAsked(undefined)} />
  return (
    <p className="ck-card-ways">
      {boardSteps[status].map((step) => (
        <button
          key={step.label}
          type="button"
          className={step.isMain ? 'ck-main' : ''}
          disabled={isBusy}
          onClick={() => (step.needsReason ? setAsked(step) : void take(step))}
        >
          {step.label}
        </button>
      ))}
    </p>
  )
}
