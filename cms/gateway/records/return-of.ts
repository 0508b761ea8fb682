import type { Step } from '../../protocol/review.ts'

/** A draft that came back: why, by whom, when. */
export interface Return {
  reason: string
  by: string
  at: string
}

/** How a draft came back to its author: it was handed in or approved before, and nobody has handed it in since. */
export const returnOf = (trail: readonly Step[]): Return | undefined => {
  const moves = trail.filter(({ did }) => did !== 'saved')
  const [before, last] = moves.slice(-2)
  const wasHandedIn = before?.did === 'moved' && before.status !== 'draft'
  if (last?.did !== 'moved' || last.status !== 'draft' || !wasHandedIn) return undefined
  return { reason: last.reason ?? '', by: last.by, at: last.at }
}
