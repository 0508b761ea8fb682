import type { z } from 'zod'
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

const NO_ANSWER = '连不上服务器，请检查网络后再试。您写的内容还在这一页，不会丢。'
const NOT_UNDERSTOOD =
  '服务器的回答没有看懂，多半是后台刚刚升级过。请先把没保存的内容复制出来，再刷新这一页看看。'
const TIMEOUT_IN_MS = 60_000

const send = async (address: string, request: RequestInit): Promise<unknown> => {
  const signal = AbortSignal.timeout(TIMEOUT_IN_MS)
  const response = await fetch(address, { ...request, signal }).catch((cause: unknown) => {
    throw new GatewayError(0, { error: NO_ANSWER }, { cause })
  })
  const told: unknown = await response.json().catch(() => undefined)
  // A refusal that is none of the gateway's (a proxy's page) still has its status.
  if (!response.ok) throw new GatewayError(response.status, refusal.safeParse(told).data ?? {})
  return told
}

const understood = <Answer>(schema: z.ZodType<Answer>, told: unknown): Answer => {
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

/** Asks for one action of the protocol. Throws GatewayError. */
export const ask = async <Name extends ActionName>(
  action: Name,
  params: RequestOf<Name>,
): Promise<AnswerOf<Name>> => {
  const told = await send(ACTIONS_ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ action, params }),
  })
  return understood(schemasOf[action].answer, told)
}

/** Who sits at the desk. Throws GatewayError with status 401 when nobody is signed in. */
export const whoAmI = (): Promise<Person> => read('/api/me')
