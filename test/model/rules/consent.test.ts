import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { allowsDraft } from '../../../src/model/problems.ts'

const { id, data, body } = collections['good-people'].example
const problemsWith = (changes: Record<string, unknown>) =>
  checkEntry({
    collection: 'good-people',
    id,
    text: joinFrontMatter({ id, ...data, ...changes }, body),
  }).problems

describe('a good person', () => {
  it.each([
    ['who was never asked', { consent: undefined }, 'no-consent'],
    ['who has not agreed', { consent: { ...data.consent, given: false } }, 'no-consent'],
    ['who is a minor with nobody’s role told', { minor: true }, 'no-guardian-consent'],
    [
      'who is a minor and agreed alone',
      { minor: true, consent: { ...data.consent, role: 'self' } },
      'no-guardian-consent',
    ],
  ])('%s may be written down, and not published', (_who, changes, code) => {
    const problems = problemsWith(changes)
    expect(problems).toMatchObject([{ code, severity: 'error', label: expect.stringContaining('公开同意') }])
    expect(problems.every(allowsDraft)).toBe(true)
  })

  it('who is a minor is published with a guardian’s word', () => {
    expect(problemsWith({ minor: true, consent: { ...data.consent, role: 'guardian' } })).toEqual([])
  })
})
