import { Refusal } from '../refusals/refusal.ts'
import type { Person, Right } from './person.ts'
import { lacksRight, may } from './person.ts'

/** @throws Refusal 403 saying what the person may not do */
export const refuseWithoutRight = (person: Person, right: Right): void => {
  if (!may(person, right)) throw new Refusal(403, lacksRight(person, right))
}
