import type { Step } from '../../protocol/review.ts'
import type { DraftRow } from '../drafts/draft-rows.ts'
import type { Person } from '../persons/person.ts'

/** Whether a person has written on a draft. One whose way nobody kept is everybody's. */
export const isMine = ({ trail }: Pick<DraftRow, 'trail'>, { login }: Pick<Person, 'login'>): boolean =>
  trail.length === 0 || trail.some((step) => step.login === login && WRITING.includes(step.did))

/** What brings a draft about or goes on with it. */
const WRITING: readonly Step['did'][] = ['saved', 'withdrawn', 'restored']
