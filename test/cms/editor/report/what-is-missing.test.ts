import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../cms/editor/screens/report/draft/report-draft.ts'
import { peopleOf } from '../../../../cms/editor/screens/report/draft/people-of.ts'
import { whatIsMissing } from '../../../../cms/editor/screens/report/draft/what-is-missing.ts'

const whole = {
  ...newDraft({ id: 'qingshi-cun', name: '青石村站' }),
  title: '榕树下的义诊台',
  story: '来了三十二位老人。',
  categories: ['jiankang'],
}
const fieldsOf = (part: Partial<typeof whole>) =>
  whatIsMissing({ ...whole, ...part }).map(({ field }) => field)

describe('what stands in the way of handing a report in', () => {
  it('is a title that is longer than a title may be, which is kept as it was pasted', () =>
    expect(fieldsOf({ title: '长'.repeat(41) })).toEqual(['title']))

  it('is a number of people that is no number, rather than its digits alone', () =>
    expect(fieldsOf({ participants: '80多人' })).toEqual(['participants']))

  it('is nothing where all is said', () => expect(fieldsOf({ participants: ' ８０ ' })).toEqual([]))
})

describe('how many came', () => {
  it('is read in full width too', () => expect(peopleOf('８０')).toBe(80))
})
