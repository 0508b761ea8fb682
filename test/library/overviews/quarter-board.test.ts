import { afterEach, describe, expect, it } from 'vitest'
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

const boardOf = async (entries: readonly FixtureEntry[], quarter: string, owner: string) => {
  const county = fixtureCounty([station('town'), station('village', 'town'), station('other'), ...entries])
  remove = () => county.remove()
  return (await editionOf(county.contentDir)).ask(() => boardStories(quarter, owner))
}

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
