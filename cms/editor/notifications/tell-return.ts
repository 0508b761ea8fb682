import type { Draft } from '../../protocol/drafts.ts'
import { thisOne } from '../comparing/this-one.ts'
import { momentInWords } from '../values-in-words.ts'
import { stepWords } from '../words/steps.ts'
import { showNotice } from './shown.ts'

let told: string | undefined
let takeAway = (): void => undefined

/** Tells whoever opens a draft why it came back, once. */
export const tellReturn = ({ collection, slug, status, returned }: Draft): void => {
  const key = `${slug} ${returned?.at}`
  if (!returned || status !== 'draft' || told === key) return
  told = key
  const { by, at, reason } = returned
  const why = reason ? `：${reason}` : '，没有写原因'
  const it = thisOne(collection)
  takeAway = showNotice(`${by} ${momentInWords(at)} 退回了${it}${why}。改好以后请再${stepWords.submit}。`)
}

/** Takes that away when the draft has moved on: what was asked for is done. */
export const returnIsAnswered = (): void => takeAway()
