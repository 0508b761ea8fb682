import { z } from 'zod'
import { isActionName } from '../../protocol/actions.ts'
import type { Desk } from '../desk/desk.ts'
import { BRANCH } from '../documents/form-facts.ts'
import { jsonBody } from '../guards/json-body.ts'
import type { Person } from '../persons/person.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { handlers } from './actions.ts'
import { readRequest } from '../refusals/read-request.ts'
import { Refusal } from '../refusals/refusal.ts'

const branch = z.string({ error: '请求里的分支（branch）要写成文字。' }).nullish()

const call = z.object(
  {
    branch,
    action: z.string({ error: '请求里没有说要做什么（action）。' }),
    params: z.looseObject({ branch }, { error: '请求里的参数（params）不对，没有执行。' }).default({}),
  },
  { error: '请求的内容不对，没有执行。' },
)

/** Runs one action of the protocol. @throws Refusal with what is wrong with the request */
export const answerAction = async (desk: Desk, request: Request, person: Person): Promise<unknown> => {
  const { action, params, branch: named } = readRequest(call, await jsonBody(request))
  if (!isActionName(action)) throw new Refusal(422, `没有“${action.slice(0, 40)}”这个操作。`)
  const { right, run } = handlers[action]
  for (const each of [named, params.branch]) refuseOtherBranch(each)
  refuseWithoutRight(person, right)
  return run(desk, params, person)
}

/** The one that we answer, and what an editor's configuration says when nobody has set it. */
const KNOWN_BRANCHES: readonly (string | null | undefined)[] = [BRANCH, 'master', undefined, null]

/** The protocol names a branch with every request; there is only one thing that the editor writes to. */
const refuseOtherBranch = (named: string | null | undefined) => {
  if (!KNOWN_BRANCHES.includes(named)) throw new Refusal(403, '只能写正在发布的那个分支，不能写别的分支。')
}
