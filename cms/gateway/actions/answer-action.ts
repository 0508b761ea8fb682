import { z } from 'zod'
import { isActionName } from '../../protocol/actions.ts'
import type { Desk } from '../desk/desk.ts'
import { jsonBody } from '../guards/json-body.ts'
import type { Person } from '../persons/person.ts'
import { refuseWithoutRight } from '../refusals/refuse-without-right.ts'
import { handlers } from './actions.ts'
import { Refusal } from '../refusals/refusal.ts'

const call = z.object({
  branch: z.unknown().optional(),
  action: z.string({ error: '请求里没有说要做什么（action）。' }),
  params: z.looseObject({ branch: z.unknown().optional() }).default({}),
})

/** Runs one action of the protocol. @throws Refusal or ZodError with what is wrong with the request */
export const answerAction = async (desk: Desk, request: Request, person: Person): Promise<unknown> => {
  const { action, params, branch } = call.parse(await jsonBody(request))
  if (!isActionName(action)) throw new Refusal(422, `没有“${action.slice(0, 40)}”这个操作。`)
  const { right, run } = handlers[action]
  for (const named of [branch, params.branch]) await refuseOtherBranch(desk, named)
  refuseWithoutRight(person, right)
  return run(desk, params, person)
}

/** What an editor's configuration says when nobody has set it. */
const USUAL_BRANCHES = ['main', 'master']

/** The editor writes to the published branch (by way of drafts) and to nothing else in the repository. */
const refuseOtherBranch = async ({ store }: Desk, named: unknown) => {
  if (named === undefined || named === null) return
  const { branch, others } = await store.read.snapshot()
  const isPublished = branch === `refs/heads/${String(named)}`
  const isUnset =
    USUAL_BRANCHES.some((usual) => usual === named) && !others.has(`refs/heads/${String(named)}`)
  if (!isPublished && !isUnset) throw new Refusal(403, '只能写正在发布的那个分支，不能写别的分支。')
}
