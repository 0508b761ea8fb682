import type { Problem } from '../../src/model/problems.ts'

/** Both sides of an entry that two people saved at the same time. */
export interface Conflict {
  mine: string
  theirs: string
  theirsBy: string
  theirsAt: string
  /** The version that now stands in the store; a further save must name it. */
  theirsId?: string
}

interface Refusal {
  error?: string
  problems?: Problem[]
  conflict?: Conflict
}

/** What the gateway refused, in words for the editor. The name is empty so that a toast shows the sentence only. */
export class GatewayError extends Error {
  override readonly name = ''
  readonly status: number
  readonly problems: Problem[]
  readonly conflict: Conflict | undefined

  constructor(status: number, refusal: Refusal) {
    super(refusal.error ?? wordsFor(status))
    this.status = status
    this.problems = refusal.problems ?? []
    this.conflict = refusal.conflict
  }
}

const wordsFor = (status: number) =>
  status === 401
    ? '登录已过期，请重新进入。您写的内容还在这一页。'
    : `服务器没有办成（${status}），请稍后再试。您写的内容还在这一页。`

const NO_ANSWER = '连不上服务器，请检查网络后再试。您写的内容还在这一页，不会丢。'
const TIMEOUT_IN_MS = 60_000

const send = async <T>(address: string, request: RequestInit): Promise<T> => {
  const signal = AbortSignal.timeout(TIMEOUT_IN_MS)
  const answer = await fetch(address, { ...request, signal }).catch(() => {
    throw new GatewayError(0, { error: NO_ANSWER })
  })
  const json: unknown = await answer.json().catch(() => ({}))
  // The gateway answers refusals with this shape, everything else with what the caller asked for.
  if (!answer.ok) throw new GatewayError(answer.status, json as Refusal)
  return json as T
}

/** Reads one of the gateway's own addresses, such as `/api/me`. Throws GatewayError. */
export const readFromGateway = <T>(address: string): Promise<T> => send<T>(address, { method: 'GET' })

/** Sends one action of the CMS protocol. Throws GatewayError. */
export const askGateway = <T>(action: string, params: Record<string, unknown>): Promise<T> =>
  send<T>('/api/cms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ action, params }),
  })

/** The signed-in person. */
export interface Person {
  name: string
  login: string
  role: string
}

/** Who sits at the desk. Throws GatewayError with status 401 when nobody is signed in. */
export const whoAmI = (): Promise<Person> => readFromGateway<Person>('/api/me')
