import type { RequestOf } from '../../protocol/actions.ts'
import type { Step } from '../../protocol/review.ts'
import { ask, GatewayError } from '../gateway-client.ts'
import { untilBack } from './connection.ts'
import { rest } from './rest.ts'

/** Nobody can say whether a deed was done. */
export class OutcomeUnknown extends GatewayError {}

/** Longer than a program takes to start again; whoever waits sees 正在保存 meanwhile. */
const PATIENCE_IN_MS = 15_000

/** No answer, none that could be read, or a fault in the middle of the deed: it may have been done all the same. */
const isUncertain = ({ status }: GatewayError) => status === 0 || status >= 500

/**
 * Does a deed, and when its answer gets lost finds out what became of it, so that what is told is true.
 * @param verb what is done, in a word: 保存
 * @param found the deed's answer if it turns out to have been done
 * @throws OutcomeUnknown, or GatewayError with the verb in its sentence
 */
export const certainly = async <T>(
  verb: string,
  deed: () => Promise<T>,
  found: () => Promise<T | undefined>,
): Promise<T> => {
  const failure = await deed().catch(failureOf)
  if (!(failure instanceof GatewayError)) return failure
  if (!isUncertain(failure)) throw retold(`没有${verb}：${failure.message}`, failure)
  await Promise.race([untilBack(), rest(PATIENCE_IN_MS)])
  const answer = await found().catch((cause: unknown) => {
    throw new OutcomeUnknown(0, { error: unknownWords(verb) }, { cause })
  })
  if (answer !== undefined) return answer
  const why = failure.status === 0 ? '后台程序刚才断开过，这一次没有办成。请再试一次。' : failure.message
  throw retold(`没有${verb}：${why}`, failure)
}

const failureOf = (reason: unknown): GatewayError => {
  if (reason instanceof GatewayError) return reason
  throw reason
}

const retold = (error: string, cause: GatewayError) =>
  new GatewayError(cause.status, { ...cause, error }, { cause })

const unknownWords = (verb: string) =>
  `不知道有没有${verb}：后台程序没有回应。您写的内容还在这一页，请先不要关掉它；等后台恢复以后再按一次，不会做成两份。`

/** The same for a step on an entry, which its record tells: done is what the entry's last step is. */
export const certainStep = <T>(
  verb: string,
  entry: RequestOf<'entryHistory'>,
  wanted: Pick<Step, 'did' | 'status'>,
  deed: () => Promise<T>,
  answer: T,
): Promise<T> =>
  certainly(verb, deed, async () => {
    const last = (await ask('entryHistory', entry)).trail.at(-1)
    const isDone = last?.did === wanted.did && last.status === wanted.status
    return isDone ? answer : undefined
  })
