import { afterEach, describe, expect, it } from 'vitest'
import type { Weekend } from '../../../src/library/events/weekend.ts'
import { weekendOf } from '../../../src/library/events/weekend.ts'
import type { FixtureCounty, FixtureEntry } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
afterEach(() => county.remove())

/** Friday, 10 o'clock in Beijing. */
const FRIDAY = '2026-11-27T02:00:00.000Z'

const station = (id: string, parent: string, lat?: number): FixtureEntry => ({
  collection: 'stations',
  id,
  data: {
    shortName: id,
    level: 'station',
    parent,
    location: lat === undefined ? undefined : { lat, lng: 115 },
  },
})
/** Villages of one township, further and further north, and one beyond its border. */
const places = [
  station('home', 'linjiang-zhen', 28),
  station('near', 'linjiang-zhen', 28.01),
  station('far', 'linjiang-zhen', 28.1),
  station('unknown', 'linjiang-zhen'),
  {
    collection: 'stations' as const,
    id: 'other-zhen',
    data: { level: 'institute', parent: 'qinghe-zhongxin' },
  },
  station('beyond', 'other-zhen', 28.001),
]

/** `20261128-near-a`: what, when and where. */
const event = (place: string, starts: string, more: Record<string, unknown> = {}): FixtureEntry => ({
  collection: 'events',
  id: `${starts.slice(0, 10).replaceAll('-', '')}-${place}-e${starts.slice(11, 13)}`,
  data: {
    title: `${place} ${starts}`,
    station: place,
    starts,
    ends: undefined,
    recurrence: undefined,
    ...more,
  },
})
const weekend = async (events: FixtureEntry[], id = 'home', now = FRIDAY): Promise<Weekend> => {
  county = fixtureCounty([...places, ...events])
  return (await editionOf(county.contentDir, now)).ask(() => weekendOf(id))
}
const titles = ({ near }: Weekend) => near.map(({ title }) => title)

describe('this weekend at a village where nothing is on', () => {
  it('names nothing that is called off, begins after Sunday, or lies in another township', async () => {
    const found = await weekend([
      event('near', '2026-11-28T09:00', { status: 'cancelled' }),
      event('near', '2026-11-30T09:00'),
      event('beyond', '2026-11-28T09:00'),
      event('home', '2026-12-03T09:00'),
    ])
    expect(found).toEqual({ until: '到这个周末（11月29日）', own: 0, near: [] })
  })

  it('names the nearest three, soonest first, with the day, the hour and how far', async () => {
    const found = await weekend([
      event('far', '2026-11-27T15:00'),
      event('unknown', '2026-11-27T09:00'),
      event('near', '2026-11-29T09:00'),
      event('near', '2026-11-28T09:00'),
    ])
    expect(titles(found)).toEqual(['far 2026-11-27T15:00', 'near 2026-11-28T09:00', 'near 2026-11-29T09:00'])
    expect(found.near[1]).toMatchObject({
      when: '11月28日 星期六 09:00',
      station: 'near',
      distance: '约1.1公里',
    })
  })

  it('leaves out the distance where nobody has said where a station is', async () => {
    const { near } = await weekend([event('unknown', '2026-11-28T09:00')])
    expect(near.map(({ distance }) => distance)).toEqual([undefined])
  })

  it('looks a week ahead on a Sunday', async () => {
    const found = await weekend([event('near', '2026-12-05T09:00')], 'home', '2026-11-29T02:00:00.000Z')
    expect(found.until).toBe('到下个周末（12月6日）')
    expect(titles(found)).toEqual(['near 2026-12-05T09:00'])
  })
})

it('a village with something on this weekend counts that, and does not send people elsewhere', async () => {
  const found = await weekend([event('home', '2026-11-28T09:00'), event('near', '2026-11-28T09:00')])
  expect(found).toEqual({ until: '到这个周末（11月29日）', own: 1, near: [] })
})

it('a township looks into its villages, the county’s centre only at itself', async () => {
  const events = [event('near', '2026-11-28T09:00')]
  expect(titles(await weekend(events, 'linjiang-zhen'))).toEqual(['near 2026-11-28T09:00'])
  county.remove()
  expect(titles(await weekend(events, 'qinghe-zhongxin'))).toEqual([])
})

it('an event leaves the weekend of another township as it was', async () => {
  county = fixtureCounty([...places, event('near', '2026-11-28T09:00')])
  const before = await editionOf(county.contentDir, FRIDAY)
  const told = before.ask(() => weekendOf('beyond'))
  county.remove()
  county = fixtureCounty([...places, event('near', '2026-11-28T09:00'), event('far', '2026-11-28T10:00')])
  expect((await editionOf(county.contentDir, FRIDAY)).ask(() => weekendOf('beyond'))).toEqual(told)
})
