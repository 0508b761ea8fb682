import type { z } from 'zod'
import { heard, notHeard } from './asking/connection.ts'
import type { ActionName, AnswerOf, RequestOf } from '../protocol/actions.ts'
import { ACTIONS_ADDRESS, actions } from '../protocol/actions.ts'
import type { Conflict, Problem } from '../protocol/errors.ts'
import { refusal } from '../protocol/errors.ts'
import { readings } from '../protocol/readings.ts'
import type { Person } from '../protocol/site.ts'

/** What the gateway refused, in words for the editor. The name is empty so that a toast shows the sentence only. */
export class GatewayError extends Error {
  override readonly name = ''
  /** As in HTTP; 0 when there was no answer, or none that could be read. */
  readonly status: number
  readonly problems: Problem[]
  readonly conflict: Conflict | undefined

  constructor(
    status: number,
    { error, problems = [], conflict }: Partial<z.output<typeof refusal>>,
    options?: ErrorOptions,
  ) {
    super(error ?? wordsFor(status), options)
    this.status = status
    this.problems = problems
    this.conflict = conflict
  }
}

const wordsFor = (status: number) =>
  status === 401
    ? '登录已过期，请重新进入。您写的内容还在这一页。'
    : `服务器没有办成（${status}），请稍后再试。您写的内容还在这一页。`

const NO_ANSWER = '后台程序没有回应。您写的内容还在这一页，不会丢；等它恢复后再试。'
const NOT_UNDERSTOOD =
  '服务器的回答没有看懂，多半是后台刚刚升级过。请先把没保存的内容复制出来，再刷新这一页看看。'
const USUAL_LIMIT_IN_MS = 60_000
const MINUTE_IN_MS = 60_000

/** Taking an entry back waits for a new site, the first preview for all that is drawn with; photos come over slow lines. */
const limitsInMs: Partial<Record<ActionName, number>> = {
  forget: 30 * MINUTE_IN_MS,
  previewDraft: 10 * MINUTE_IN_MS,
  persistMedia: 10 * MINUTE_IN_MS,
  draftFromWord: 10 * MINUTE_IN_MS,
}

/** What something in between answers when nobody stands behind it. */
const IN_BETWEEN = [502, 503, 504]

interface Sent extends RequestInit {
  limitInMs?: number | undefined
  /** Says that nobody waits for the answer any more. */
  dropped?: AbortSignal | undefined
}

/** `AbortSignal.any`, which phones of 2023 do not have. */
const eitherOf = (...signals: AbortSignal[]): AbortSignal => {
  const either = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) either.abort(signal.reason)
    signal.addEventListener('abort', () => either.abort(signal.reason))
  }
  return either.signal
}

const send = async (
  address: string,
  { limitInMs = USUAL_LIMIT_IN_MS, dropped, ...request }: Sent,
): Promise<unknown> => {
  const limit = AbortSignal.timeout(limitInMs)
  const signal = dropped ? eitherOf(limit, dropped) : limit
  const response = await fetch(address, { ...request, signal }).catch((cause: unknown) => {
    if (dropped?.aborted) throw cause
    throw noAnswer(cause)
  })
  // An answer that breaks off in the middle is none.
  const told: unknown = await response.json().catch(() => undefined)
  dropped?.throwIfAborted()
  return whatWasTold(response.status, told)
}

/** Nobody answered: whoever waits for the gateway hears of it. */
export const noAnswer = (cause?: unknown): GatewayError => {
  notHeard()
  return new GatewayError(0, { error: NO_ANSWER }, { cause })
}

/** What an answer says, by whichever way it came. @throws GatewayError for a refusal */
export const whatWasTold = (status: number, told: unknown): unknown => {
  const own = refusal.safeParse(told).data
  if (IN_BETWEEN.includes(status) && !own) throw noAnswer()
  heard()
  // A refusal that is none of the gateway's (a proxy's page) still has its status.
  if (status < 200 || status > 299) throw new GatewayError(status, own ?? {})
  return told
}

/** An answer as the protocol declares it. @throws GatewayError where it is another */
export const understood = <Answer>(schema: z.ZodType<Answer>, told: unknown): Answer => {
  const parsed = schema.safeParse(told)
  if (!parsed.success) throw new GatewayError(0, { error: NOT_UNDERSTOOD }, { cause: parsed.error })
  return parsed.data
}

type Address = keyof typeof readings
type Reading<At extends Address> = z.output<(typeof readings)[At]>
const schemaAt: { readonly [At in Address]: z.ZodType<Reading<At>> } = readings

/** Reads one of the gateway's own addresses. Throws GatewayError. */
export const read = async <At extends Address>(address: At): Promise<Reading<At>> =>
  understood(schemaAt[address], await send(address, { method: 'GET' }))

const schemasOf: { readonly [Name in ActionName]: { readonly answer: z.ZodType<AnswerOf<Name>> } } = actions

/**
 * Asks for one action of the protocol. Throws GatewayError.
 * @param dropped says that nobody waits for the answer any more; its reason is thrown then
 */
export const ask = async <Name extends ActionName>(
  action: Name,
  params: RequestOf<Name>,
  dropped?: AbortSignal,
): Promise<AnswerOf<Name>> => {
  const told = await send(ACTIONS_ADDRESS, {
    dropped,
    limitInMs: limitsInMs[action],
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ action, params }),
  })
  return understood(schemasOf[action].answer, told)
}

/** Who sits at the desk. Throws GatewayError with status 401 when nobody is signed in. */
export const whoAmI = (): Promise<Person> => read('/api/me')
