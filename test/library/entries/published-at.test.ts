import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EDITION_HISTORY_FILE } from '../../../src/model/edition-history.ts'
import { latestPublishedFirst, publishedAt } from '../../../src/library/entries/published-at.ts'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { giveOrder } from '../../../src/library/site/release-order.ts'

const report = (id: string, told: Partial<Entry<'reports'>['data']>) =>
  ({ collection: 'reports', id, data: { date: '2026-11-08', ...told } }) as Entry<'reports'>

const contentDir = mkdtempSync(join(tmpdir(), 'cunkou-published-'))
const put = Date.parse('2026-11-25T10:00:00+08:00') / 1000

beforeAll(() => {
  const files = { 'reports/put/put.md': { first: put, last: put } }
  writeFileSync(join(contentDir, EDITION_HISTORY_FILE), JSON.stringify({ edition: 'one', files }))
  giveOrder({ contentDir, now: '2026-11-26T01:30:00.000Z', baseUrl: undefined })
})
afterAll(() => rmSync(contentDir, { recursive: true }))

describe('when an entry was published', () => {
  it('is the time it was scheduled for, not the day of the activity', () => {
    expect(publishedAt(report('a', { publishAt: '2026-11-20T08:00' }))).toBe('2026-11-20T08:00')
  })

  it('is not before it was put on the portal', () => {
    expect(publishedAt(report('put', { publishAt: '2026-11-20T08:00' }))).toBe('2026-11-25T10:00')
    expect(publishedAt(report('put', { publishAt: '2026-11-26T08:00' }))).toBe('2026-11-26T08:00')
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
