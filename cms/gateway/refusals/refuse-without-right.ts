import { Refusal } from './refusal.ts'
import type { Person, Right } from '../persons/person.ts'
import { lacksRight, may } from '../persons/person.ts'

/** @throws Refusal 403 saying what the person may not do */
export const refuseWithoutRight = (person: Person, right: Right): void => {
  if (!may(person, right)) throw new Refusal(403, lacksRight(person, right))
}
