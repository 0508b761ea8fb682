import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { BuildOutcome, FixtureEntry } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite } from '../fixtures/county.ts'
import { filesServed } from '../site/compare-folders.ts'

const contact = { phone: '0700-5550198', name: '孟冬梅', email: 'meng@qinghe.example' }
const project = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'projects',
  id,
  data: { name: id, code: id, contact, order: undefined, ...data },
})
const event = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'events',
  id,
  data: { recurrence: undefined, signUp: undefined, ...data },
})
const thirty = Array.from({ length: 30 }, (_, index) =>
  event(`20261125-many-${String(index).padStart(2, '0')}`, {
    title: `第${index + 1}场`,
    starts: '2026-11-25T09:00',
    ends: undefined,
  }),
)
const county = fixtureCounty([
  project('without-phone', {}),
  project('full', { status: 'full' }),
  project('closed', { status: 'closed' }),
  ...thirty,
  event('20261126-off', {
    title: '不办的一场',
    starts: '2026-11-26T09:00',
    ends: undefined,
    status: 'cancelled',
  }),
  event('20261101-past', { title: '办过的一场', starts: '2026-11-01T09:00', ends: undefined }),
  { collection: 'notices', data: { title: '长'.repeat(60) } },
])
const site = liveSite(county)
const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8')
let outcome: BuildOutcome

beforeAll(async () => {
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', undefined)
  outcome = await buildFixture(county)
})
afterAll(() => county.remove())

describe('what can be ordered, and when something is on', () => {
  it('is built', () => {
    expect(outcome.last.problems ?? []).toEqual([])
  })

  it('leads to no page 怎样点单 where the county has none', () => {
    expect(page('menu')).not.toContain('/pages/how-to-order/')
  })

  it('keeps a contact whose switches are off to itself, in pages and in data', () => {
    const files = filesServed(site).filter((file) => /\.(?:html|json|xml|ics|js)$/.test(file))
    const read = files.map((file) => readFileSync(join(site, file), 'utf8')).join('\n')
    expect(read).not.toMatch(/0700-5550198|07005550198|孟冬梅|meng@qinghe/)
  })

  it('leaves what is full or over off the menu', () => {
    expect(page('menu')).toContain('/projects/without-phone/')
    expect(page('menu')).not.toMatch(/\/projects\/(full|closed)\//)
  })

  it("gives the centre's number where a project has none of its own", () => {
    expect(page('projects/without-phone')).toContain('href="tel:07005550100"')
  })

  it('says what to do about a project that is full, and about one that is over', () => {
    expect(page('projects/full')).toContain('打电话先登记')
    expect(page('projects/closed')).toContain('不再接单')
    expect(page('projects/closed')).not.toContain('报上编号')
  })

  it('folds what a day of the calendar has no room for', () => {
    const month = page('calendar/2026-11')
    expect(month).toContain('还有24场')
    expect(month.match(/20261125-many-/g)).toHaveLength(30)
  })

  it('says in words that an event does not take place, and asks nobody to come', () => {
    expect(page('calendar/2026-11')).toMatch(/取消(?:<\/?(?:strong|span)[^>]*>|\s)+不办的一场/)
    const off = page('events/2026/20261126-off')
    expect(off).toContain('请不要跑空')
    expect(off).not.toMatch(/怎样参加|按时来就行/)
  })

  it('tells residents of an event without a report that one is being written', () => {
    expect(page('events/2026/20261101-past')).toMatch(/报道正在补写[^]*待补报道/)
  })

  it('lets everybody come to an event that names no way to sign up', () => {
    expect(page('events/2026/20261125-many-00')).toContain('不用报名，按时来就行')
  })

  it('says whose turn it is to write where a month has no event', () => {
    expect(page('calendar/2027-01')).toContain('这个月的活动会排在这里')
  })

  it('prints posters without a style of their own, which a strict browser would ignore', () => {
    expect(page('posters/station-month/qingshi-cun')).not.toMatch(/\sstyle=|<style/)
  })
})
