import type { Problem } from './problems.ts'
import { problem } from './problems.ts'

/** What is left of a text that was not UTF-8: the sign for "unreadable", and the zeros between the letters of UTF-16. */
const STRANGE = /[\uFFFD\0]/

/** Tells a file that was saved in another encoding, with its first unreadable line; it must never be taken for text. */
export const encodingProblem = (file: string, text: string): Problem | undefined => {
  const strange = STRANGE.exec(text)
  if (!strange) return undefined
  const line = text.slice(0, strange.index).split('\n').length
  return problem('not-utf-8', { file, line })
}
