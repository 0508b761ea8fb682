import { beforeAll, describe, expect, it } from 'vitest'
import { latestPublishedFirst, publishedAt } from '../../../src/library/entries/published-at.ts'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { giveOrder } from '../../../src/library/site/release-order.ts'

const report = (id: string, told: Partial<Entry<'reports'>['data']>) =>
  ({ collection: 'reports', id, data: { date: '2026-11-08', ...told } }) as Entry<'reports'>

beforeAll(() => giveOrder({ contentDir: '/nowhere', now: '2026-11-26T01:30:00.000Z', baseUrl: undefined }))

describe('when an entry was published', () => {
  it('is the time it was scheduled for, not the day of the activity', () => {
    expect(publishedAt(report('a', { publishAt: '2026-11-20T08:00' }))).toBe('2026-11-20T08:00')
  })

  it('is its own day where nothing was scheduled', () => {
    expect(publishedAt(report('a', {}))).toBe('2026-11-08')
  })

  it('is never ahead of the release', () => {
    expect(publishedAt(report('a', { date: '2027-01-01' }))).toBe('2026-11-26')
  })

  it('orders what is new by publication, not by activity', () => {
    const late = report('old-activity', { date: '2026-10-01', publishAt: '2026-11-25T08:00' })
    const early = report('new-activity', { date: '2026-11-24' })
    expect([early, late].sort(latestPublishedFirst)).toEqual([late, early])
  })
})
