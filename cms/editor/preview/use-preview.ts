import { useEffect, useState } from 'react'
import type { AnswerOf, RequestOf } from '../../protocol/actions.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'

/** Long enough for the next key, short enough to count as at once. */
const PAUSE_IN_MS = 500

type Draft = RequestOf<'previewDraft'>
type Answer = AnswerOf<'previewDraft'>

/** What there is to show of a draft. */
export interface Preview {
  /** What was drawn last; it stays while the next is drawn, and when that fails. */
  drawn: Answer['preview']
  /** What keeps the draft from being published, as far as it is known. */
  problems: Answer['problems']
  isUpdating: boolean
  /** Why the newest text is not shown. */
  sorry: string | undefined
}

/** A text once nobody has changed it for a while; the first one at once. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE_IN_MS)
    return () => clearTimeout(pause)
  }, [text])
  return settled
}

/** Has the draft drawn whenever it has rested for a moment. */
export const usePreview = (draft: Draft): Preview => {
  const [last, setLast] = useState<Answer>({ problems: [] })
  const text = JSON.stringify(draft)
  const settled = useSettled(text)
  const drawSettled = (dropped: AbortSignal) => ask('previewDraft', JSON.parse(settled) as Draft, dropped)
  const { answer, problem, isAsking } = useLatestAnswer(settled, drawSettled)
  useEffect(() => {
    if (answer) setLast((before) => ({ preview: before.preview, ...answer }))
  }, [answer])
  return {
    drawn: last.preview,
    problems: last.problems,
    isUpdating: isAsking || settled !== text,
    sorry: isAsking ? undefined : (problem ?? answer?.sorry),
  }
}
