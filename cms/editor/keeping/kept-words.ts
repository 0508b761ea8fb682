import { beijingMoment, clockTime } from '../../../src/model/beijing-time.ts'
import { keepingWords } from '../words/keeping.ts'
import type { KeptState } from './kept-state.ts'

/** The line for a state; nothing while nothing is changed or the first copy is on its way. */
export const wordsFor = ({ isChanged, device, serverAt, serverFails }: KeptState): string | undefined => {
  if (!isChanged) return undefined
  const time = serverAt === undefined ? undefined : clockTime(beijingMoment(new Date(serverAt)))
  if (device === 'failed')
    return time === undefined || serverFails ? keepingWords.nowhere : keepingWords.there(time)
  if (serverFails === 'silent') return keepingWords.silent
  if (serverFails === 'signed-out') return keepingWords.signedOut
  if (time !== undefined && !serverFails) return keepingWords.there(time)
  return device === 'kept' ? keepingWords.here : undefined
}
