import type { z } from 'zod'
import type { Desk } from './desk.ts'
import type { Person, Right } from '../persons/person.ts'

/** One thing that the editor can ask the gateway to do. */
export interface Action {
  /** What the person must be allowed to do. */
  right: Right
  /** Runs it on parameters that are still unknown. @throws ZodError when they are not what the action takes */
  run: (desk: Desk, params: unknown, person: Person) => Promise<unknown>
}

/** Declares an action: its parameters are parsed here, at the edge, and trusted inside. */
export const action = <S extends z.ZodType>(
  right: Right,
  params: S,
  run: (desk: Desk, params: z.output<S>, person: Person) => Promise<unknown>,
): Action => ({ right, run: async (desk, told, person) => run(desk, params.parse(told), person) })
