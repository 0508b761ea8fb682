import type { z } from 'zod'
import type { Exchange } from '../../protocol/actions.ts'
import type { Desk } from './desk.ts'
import type { Person, Right } from '../persons/person.ts'
import { readRequest } from '../refusals/read-request.ts'

/** One thing that the editor can ask the gateway to do. */
export interface Action {
  /** What the person must be allowed to do. */
  right: Right
  /** Runs it on parameters that are still unknown. @throws Refusal 400 when they are not what the action takes */
  run: (desk: Desk, params: unknown, person: Person) => Promise<unknown>
}

/** Says how an action of the protocol is done: its request is parsed here, at the edge, and trusted inside. */
export const action = <Request extends z.ZodType, Answer extends z.ZodType>(
  right: Right,
  { request }: Exchange<Request, Answer>,
  run: (desk: Desk, request: z.output<Request>, person: Person) => Promise<z.input<Answer>>,
): Action => ({ right, run: async (desk, told, person) => run(desk, readRequest(request, told), person) })
