import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { openContent } from '../../../src/library/content/open-content.ts'
import { boardStories } from '../../../src/library/overviews/quarter-board.ts'
import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let remove = () => {}
afterEach(() => remove())

const station = (id: string, parent?: string): FixtureEntry => ({
  collection: 'stations',
  id,
  data: { parent, level: parent === undefined ? 'institute' : 'station' },
})

const report = (at: string, day: string, data: object = {}): FixtureEntry => ({
  collection: 'reports',
  id: `${day.replaceAll('-', '')}-${at}`,
  data: {
    station: at,
    date: day,
    photos: [],
    cover: undefined,
    coStations: [],
    event: undefined,
    project: undefined,
    featured: false,
    ...data,
  },
})

const reports = (at: string, count: number, data: object = {}): FixtureEntry[] =>
  Array.from({ length: count }, (_, index) =>
    report(at, `2026-11-${String(index + 1).padStart(2, '0')}`, data),
  )

const person = (id: string, at: string, period: string): FixtureEntry => ({
  collection: 'good-people',
  id,
  data: {
    station: at,
    portrait: undefined,
    photos: [],
    honours: [{ level: 'county', class: 'jingye', period, awardedBy: '青禾县' }],
  },
})

/** @param boards the list of what was picked; without one there is no such file */
const countyOf = (entries: readonly FixtureEntry[], boards?: readonly object[]) => {
  const county = fixtureCounty([station('town'), station('village', 'town'), station('other'), ...entries])
  remove = () => county.remove()
  const list = join(county.contentDir, 'vocabularies/boards.yml')
  rmSync(list)
  if (boards) writeFileSync(list, stringify({ rows: boards }))
  return county
}

const boardOf = async (
  entries: readonly FixtureEntry[],
  quarter: string,
  owner: string,
  boards?: readonly object[],
) => (await editionOf(countyOf(entries, boards).contentDir)).ask(() => boardStories(quarter, owner))

const stationsOf = (stories: readonly { href: string }[]) => stories.map(({ href }) => href.split('-').at(-1))

describe('the board of a quarter', () => {
  it('is not proposed where there is too little to tell, and of nobody', async () => {
    expect(await boardOf(reports('village', 3), '2026-q4', 'village')).toEqual([])
    remove()
    expect(await boardOf(reports('village', 9), '2026-q4', 'nobody-knows')).toEqual([])
    remove()
    expect(await boardOf(reports('village', 9), '2026-q3', 'village')).toEqual([])
  })

  it('tells seven stories at most, of its own station and those below it', async () => {
    const entries = [...reports('village', 9), ...reports('other', 9)]
    const stories = await boardOf(entries, '2026-q4', 'town')
    expect(stationsOf(stories)).toEqual(Array(7).fill('village/'))
  })

  it('gives every station of the county a story before any has two', async () => {
    const entries = [
      ...reports('village', 9, { featured: true }),
      ...reports('other', 2),
      ...reports('town', 1),
    ]
    const stories = await boardOf(entries, '2026-q4', '')
    expect(new Set(stationsOf(stories.slice(0, 3)))).toEqual(new Set(['village/', 'other/', 'town/']))
    expect(stories).toHaveLength(7)
  })

  it('shows who was honoured in that quarter, and nobody else', async () => {
    const people = [person('new-one', 'village', '2026-q4'), person('old-one', 'village', '2026-q3')]
    const stories = await boardOf([...reports('village', 5), ...people], '2026-q4', '')
    expect(stories.filter(({ kind }) => kind === 'person').map(({ href }) => href)).toEqual([
      '/people/new-one/',
    ])
  })
})

const picks = (...stories: object[]) => [{ id: 'winter', label: '2026年第四季度', stories }]
const old = ['01', '02', '03', '04', '05'].map((day) => report('village', `2026-02-${day}`))
const idsOf = (entries: readonly FixtureEntry[]) => entries.map(({ id }) => ({ report: id }))

describe('the board of a quarter as it was picked', () => {
  it('leaves out what nobody has and what is not on show, and is filled up to four with proposals', async () => {
    const entries = [...reports('village', 9), report('other', '2026-11-20', { draft: true }), ...old]
    const boards = picks(
      { report: '20260201-village' },
      { report: 'nobody-knows' },
      { report: '20261120-other' },
    )
    const stories = await boardOf(entries, '2026-q4', '', boards)
    expect(stories.map(({ day }) => day)).toEqual(['2026-02-01', '2026-11-09', '2026-11-08', '2026-11-07'])
  })

  it('names what it leaves out, with the line', async () => {
    const entries = [
      report('other', '2026-11-20', { expireAt: '2026-11-21T08:00' }),
      { ...person('he-shifu', 'village', '2026-q4'), data: { status: 'withdrawn' } },
    ]
    const boards = picks({ report: '20261120-other' }, { person: 'he-shifu' }, { report: 'nobody-knows' })
    const { contentDir } = countyOf(entries, boards)
    const { problems } = await openContent(contentDir).read(new Date('2026-11-22T02:00:00Z'))
    const file = 'content/vocabularies/boards.yml'
    expect(problems).toMatchObject([
      { code: 'too-few', file },
      { code: 'story-not-on-show', file, line: 5, message: expect.stringContaining('已经过期') },
      { code: 'story-not-on-show', file, line: 6, message: expect.stringContaining('撤下') },
      { code: 'story-not-published', file, line: 7, message: expect.stringContaining('nobody-knows') },
    ])
    // What residents do not see is called as its writers know it.
    const ofHidden = problems.filter(({ code }) => code === 'story-not-on-show')
    expect(ofHidden.map(({ message }) => message).join()).not.toMatch(/20261120-other|he-shifu/)
  })

  it('hangs what got another id since, once, on the board of a station that got another one', async () => {
    const renamed = { ...report('village', '2026-02-09', { formerIds: ['20260201-old'] }) }
    const boards = [
      {
        id: 'winter',
        label: '2026年第四季度',
        owner: 'old-town',
        stories: [{ report: '20260201-old' }, { report: renamed.id }, ...idsOf(old.slice(0, 3))],
      },
    ]
    const moved = { ...station('town'), data: { level: 'institute', formerIds: ['old-town'] } }
    const county = countyOf([moved, renamed, ...old], boards)
    const edition = await editionOf(county.contentDir)
    const stories = edition.ask(() => boardStories('2026-q4', 'town'))
    expect(stories.map(({ day }) => day)).toEqual(['2026-02-09', '2026-02-01', '2026-02-02', '2026-02-03'])
    const { problems } = await openContent(county.contentDir).read(new Date('2026-11-22T02:00:00Z'))
    expect(problems).toEqual([])
  })

  it('hangs what was picked in its order, of whatever days, and nothing else', async () => {
    const someone = person('he-shifu', 'other', '2026-q1')
    const stories = await boardOf(
      [...reports('village', 9), ...old, someone],
      '2026-q4',
      '',
      picks({ person: 'he-shifu' }, ...idsOf(old)),
    )
    expect(stories.map(({ kind, day }) => day ?? kind)).toEqual([
      'person',
      ...old.map(({ data }) => data?.['date']),
    ])
  })

  it('is one owner’s: every other board is proposed as before', async () => {
    const entries = [...reports('village', 9), ...old]
    expect(await boardOf(entries, '2026-q4', 'village', picks(...idsOf(old)))).toHaveLength(7)
  })

  it('hangs although nothing took place in that quarter', async () => {
    expect(await boardOf(old, '2026-q4', '', picks(...idsOf(old)))).toHaveLength(5)
  })
})
