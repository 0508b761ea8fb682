import { useEffect, useState } from 'react'
import { onBack } from './connection.ts'

/** Something to be asked; the signal says that nobody waits for the answer any more. */
export type Question<T> = (signal: AbortSignal) => Promise<T>

/** What is known about the question that stands now, and of no other. */
export interface LatestAnswer<T> {
  answer?: T
  /** Why there is none, in words for the editor. */
  problem?: string
  isAsking: boolean
  /** Asks the same once more. */
  again: () => void
}

/**
 * Asks a question and answers the last one that was put: one that was put before it is dropped, however late its answer comes.
 * What could not be answered is asked again when the gateway is back.
 * @param key tells one question from another; without one nothing is asked
 */
export const useLatestAnswer = <T>(key: string | undefined, question: Question<T>): LatestAnswer<T> => {
  const [told, setTold] = useState<{ key: string; answer?: T; problem?: string }>()
  const [round, setRound] = useState(0)
  const hasFailed = told?.key === key && told?.problem !== undefined
  useEffect(() => {
    if (key === undefined) return
    const dropped = new AbortController()
    const { signal } = dropped
    question(signal).then(
      (answer) => !signal.aborted && setTold({ key, answer }),
      (reason: unknown) => !signal.aborted && setTold({ key, problem: wordsOf(reason) }),
    )
    return () => dropped.abort()
    // The key says all that a question depends on.
  }, [key, round])
  useEffect(() => (hasFailed ? onBack(() => setRound((before) => before + 1)) : undefined), [hasFailed])
  const again = () => {
    setTold(undefined)
    setRound((before) => before + 1)
  }
  if (key === undefined) return { isAsking: false, again }
  return told?.key === key ? { ...told, isAsking: false, again } : { isAsking: true, again }
}

const wordsOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason))
