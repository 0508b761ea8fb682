import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { EDITION_HISTORY_FILE, editionLines } from '../../../src/model/edition-history.ts'
import { inOrderOfPublication, publishedAt, shownSince } from '../../../src/library/entries/published-at.ts'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { openHistory } from '../../../src/library/entries/entry-history.ts'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { orderedEdition } from '../../fixtures/edition.ts'

const report = (id: string, told: Partial<Entry<'reports'>['data']>) =>
  ({ collection: 'reports', id, data: { date: '2026-11-08', ...told } }) as Entry<'reports'>

const person = (id: string) => ({ collection: 'good-people', id, data: {} }) as Entry<'good-people'>

const put = Date.parse('2026-11-25T10:00:00+08:00') / 1000
let edition: Edition
const publishedOn = (entry: Entry<'reports'>) => edition.ask(() => publishedAt(entry))

beforeAll(() => {
  const contentDir = mkdtempSync(join(tmpdir(), 'cunkou-published-'))
  const lines = editionLines('one', [
    ['reports/put/put.md', { first: put, last: put }],
    ['good-people/from-before.md', { first: null, last: put }],
  ])
  writeFileSync(join(contentDir, EDITION_HISTORY_FILE), lines)
  edition = orderedEdition(contentDir, '2026-11-26T01:30:00.000Z')
  edition.tell(openHistory(contentDir)())
  rmSync(contentDir, { recursive: true })
})

describe('when an entry was published', () => {
  it('is the time it was scheduled for, not the day of the activity', () => {
    expect(publishedOn(report('a', { publishAt: '2026-11-20T08:00' }))).toBe('2026-11-20T08:00')
  })

  it('is not before it was put on the portal', () => {
    expect(publishedOn(report('put', { publishAt: '2026-11-20T08:00' }))).toBe('2026-11-25T10:00')
    expect(publishedOn(report('put', { publishAt: '2026-11-26T08:00' }))).toBe('2026-11-26T08:00')
  })

  it('is its own day where nothing was scheduled', () => {
    expect(publishedOn(report('a', {}))).toBe('2026-11-08')
  })

  it('is never ahead of the release', () => {
    expect(publishedOn(report('a', { date: '2027-01-01' }))).toBe('2026-11-26')
  })

  it('counts from its last change where it was there before anybody took note, so that its page names a time', () => {
    expect(edition.ask(() => publishedAt(person('from-before')))).toBeUndefined()
    expect(edition.ask(() => shownSince(person('from-before')))).toBe('2026-11-25T10:00')
    expect(edition.ask(() => shownSince(person('plain')))).toBeUndefined()
  })

  it('orders what is new by publication, not by activity', () => {
    const late = report('old-activity', { date: '2026-10-01', publishAt: '2026-11-25T08:00' })
    const early = report('new-activity', { date: '2026-11-24' })
    const inOrder = edition.ask(() => inOrderOfPublication([early, late]))
    expect(inOrder.map(({ entry }) => entry)).toEqual([late, early])
  })
})
