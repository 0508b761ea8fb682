import type { SubmitEvent } from 'react'
import { useState } from 'react'
import { stepWords } from '../../words/steps.ts'

/** What is said most often; each can be gone on with. */
const SET_PHRASES = [
  '照片看不清，请换一张',
  '时间、地点或人数没写清楚',
  '标题和内容对不上',
  '有错别字，请再读一遍',
]

interface SendBackProps {
  isBusy: boolean
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Asks why a text goes back: its author reads it at the entry and on the first screen. */
export const SendBack = ({ isBusy, onSend, onCancel }: SendBackProps) => {
  const [reason, setReason] = useState('')
  const add = (phrase: string) => setReason([reason.trim(), phrase].filter(Boolean).join('；'))
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend(reason.trim())
  }
  return (
    <form className="ck-send-back" onSubmit={send}>
      <label htmlFor="reason">为什么退回？写给作者看。</label>
      <SetPhrases onChoose={add} />
      <textarea
        id="reason"
        rows={3}
        maxLength={500}
        value={reason}
        autoFocus
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="ck-card-ways">
        <button type="submit" className="ck-main" disabled={isBusy || reason.trim() === ''}>
          {reason.trim() === '' ? '先写原因' : stepWords.sendBack}
        </button>
        <button type="button" onClick={onCancel}>
          先不退回
        </button>
      </p>
    </form>
  )
}

const SetPhrases = ({ onChoose }: { onChoose: (phrase: string) => void }) => (
  <p className="ck-card-ways">
    {SET_PHRASES.map((phrase) => (
      <button key={phrase} type="button" onClick={() => onChoose(phrase)}>
        {phrase}
      </button>
    ))}
  </p>
)
