import { goodPeople } from '../collections/good-people.ts'
import type { EntryRule } from './rule.ts'
import { problemAt } from './rule.ts'

const { label } = goodPeople.fields.consent

/** Nobody is published who has not agreed, and no minor without a guardian's word. */
export const consentGiven: EntryRule<'good-people'> = (entry) => {
  const { consent, minor } = entry.data
  if (!consent.given) return [problemAt(entry, 'no-consent', 'consent.given', { label })]
  if (minor && consent.role !== 'guardian')
    return [problemAt(entry, 'no-guardian-consent', 'consent.role', { label })]
  return []
}
