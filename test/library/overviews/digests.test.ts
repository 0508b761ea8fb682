import { afterEach, describe, expect, it } from 'vitest'
import { openContent } from '../../../src/library/content/open-content.ts'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { digestView, periodsByYear } from '../../../src/library/overviews/digests.ts'
import { figuresAddress, stationFigures } from '../../../src/library/overviews/figures.ts'
import { fixtureCounty, writeEntry, type FixtureEntry } from '../../fixtures/county.ts'
import { orderedEdition } from '../../fixtures/edition.ts'

let remove = () => {}
afterEach(() => remove())

const station = (id: string, parent?: string): FixtureEntry => ({
  collection: 'stations',
  id,
  data: { parent, level: parent === undefined ? 'centre' : 'station' },
})

const report = (id: string, day: string, data: object = {}): FixtureEntry => ({
  collection: 'reports',
  id: `${day.replaceAll('-', '')}-${id}`,
  data: {
    title: `${id}的事`,
    station: 'village',
    date: day,
    categories: ['chuan-wenhua'],
    photos: [],
    cover: undefined,
    coStations: [],
    event: undefined,
    project: undefined,
    featured: false,
    participants: 10,
    hours: 3,
    ...data,
  },
})

const read = async (edition: Edition, contentDir: string) => {
  const { facts, problems } = await openContent(contentDir).read()
  if (!facts) throw new Error(JSON.stringify(problems))
  edition.tell(facts)
}

/** A county with these reports, and a way to publish one more. */
const countyWith = async (...reports: FixtureEntry[]) => {
  const { contentDir, ...county } = fixtureCounty([
    station('county'),
    station('town', 'county'),
    station('village', 'town'),
    station('hamlet', 'county'),
    ...reports,
  ])
  remove = () => county.remove()
  const edition = orderedEdition(contentDir)
  await read(edition, contentDir)
  const publish = async (entry: FixtureEntry) => {
    writeEntry(contentDir, entry)
    await read(edition, contentDir)
  }
  return { edition, publish }
}

describe('the digest of a month', () => {
  it('is not made of a month without a report, nor of what is no month', async () => {
    const { edition } = await countyWith(report('one', '2026-09-03'))
    expect(edition.ask(() => digestView('monthly', '2026-08'))).toBeUndefined()
    expect(edition.ask(() => digestView('monthly', '2026-W36'))).toBeUndefined()
    expect(edition.ask(() => digestView('monthly', ''))).toBeUndefined()
  })

  it('counts what was published in it, also of an activity of the month before', async () => {
    const { edition } = await countyWith(
      report('one', '2026-09-03'),
      report('late', '2026-08-30', { publishAt: '2026-09-02T08:00' }),
    )
    const view = edition.ask(() => digestView('monthly', '2026-09'))
    expect(view?.figures).toEqual({ reports: 2, stations: 1, participants: 20, hours: 6 })
    expect(view?.days).toBe('9月1日至30日')
    expect(view?.published).toBe('2026-09-03')
  })

  it('shows one report of each category, each report once: recommended before well attended', async () => {
    const { edition } = await countyWith(
      report('lead', '2026-09-09', { featured: true }),
      report('large', '2026-09-08', { participants: 900 }),
      report('liked', '2026-09-07', { featured: true }),
      report('both', '2026-09-06', { featured: true, categories: ['chuan-jineng', 'chuan-wenhua'] }),
    )
    const view = edition.ask(() => digestView('monthly', '2026-09'))
    expect(view?.lead?.title).toBe('lead的事')
    expect(view?.reports.map(({ title }) => title)).toEqual(['both的事', 'liked的事'])
    expect([...(view?.categories.values() ?? [])]).toEqual(['传技能', '传文化'])
  })

  it('stays the very same when something is published in another month', async () => {
    const { edition, publish } = await countyWith(report('old', '2026-09-03'), report('new', '2026-11-03'))
    const before = edition.ask(() => digestView('monthly', '2026-09'))
    await publish(report('newest', '2026-11-09'))
    expect(edition.ask(() => digestView('monthly', '2026-09'))).toBe(before)
    expect(edition.ask(() => digestView('monthly', '2026-11'))?.figures.reports).toBe(2)
  })

  it('leads to its weeks, and they lead back', async () => {
    const { edition } = await countyWith(report('one', '2026-09-03'))
    const hrefs = (view: ReturnType<typeof digestView>) => view?.ways.map(({ href }) => href)
    expect(edition.ask(() => hrefs(digestView('monthly', '2026-09')))).toContain('/weekly/2026-W36/')
    expect(edition.ask(() => hrefs(digestView('weekly', '2026-W36')))).toEqual(['/monthly/2026-09/'])
  })

  it('is listed under its year with how much it holds', async () => {
    const { edition } = await countyWith(report('one', '2026-09-03'))
    expect(edition.ask(() => periodsByYear('monthly'))).toEqual([
      { year: '2026', periods: [{ label: '9月', href: '/monthly/2026-09/', count: 1 }] },
    ])
  })
})

describe('the figures of a township', () => {
  it('stand row by row, and each station finds its own', async () => {
    const { edition } = await countyWith(report('one', '2026-09-03'), report('two', '2026-10-03'))
    const rows = edition.ask(() => stationFigures('town'))?.parts
    expect(rows?.map(({ id, reports, participants, hours }) => [id, reports, participants, hours])).toEqual([
      ['town', 0, 0, 0],
      ['village', 2, 20, 6],
    ])
    expect(edition.ask(() => figuresAddress('village'))).toBe('/figures/town/#village')
    expect(edition.ask(() => figuresAddress('hamlet'))).toBe('/figures/')
  })
})
