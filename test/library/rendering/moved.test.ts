import { afterEach, expect, it } from 'vitest'
import { movedOnDemand } from '../../../src/library/rendering/moved-on-demand.ts'
import { movedAddresses, movedBeside } from '../../../src/library/rendering/moved.ts'
import { stationRecordUrl } from '../../../src/model/addresses.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
afterEach(() => county.remove())

it('leads on from every page that a station or a project had under its old id', async () => {
  county = fixtureCounty([
    { collection: 'stations', id: 'qingshi-cun', data: { formerIds: ['old-village'] } },
    { collection: 'projects', id: 'yinling-shouji', data: { formerIds: ['old-class'] } },
  ])
  const edition = await editionOf(county.contentDir)
  const { addresses, record, unknown } = edition.ask(() => ({
    addresses: movedAddresses(),
    record: movedBeside('stations', 'old-village', stationRecordUrl)?.movedTo,
    unknown: movedBeside('stations', 'never-was', stationRecordUrl),
  }))
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/stations/old-village/',
      '/stations/old-village/record/',
      '/reports/station/old-village/',
      '/posters/station-month/old-village/',
      '/projects/old-class/',
      '/reports/project/old-class/',
    ]),
  )
  expect(record).toBe('/stations/qingshi-cun/record/')
  expect(unknown).toBeUndefined()
})

it.each([
  ['/screen/old-village/', '/screen/qingshi-cun/'],
  ['/screen/old-village/led.txt', '/screen/qingshi-cun/led.txt'],
  ['/posters/station/old-village/', '/posters/station/qingshi-cun/'],
  ['/posters/month/2026-12-old-village/', '/posters/month/2026-12-qingshi-cun/'],
  ['/posters/station-month/old-village/faces.css', '/posters/station-month/qingshi-cun/faces.css'],
  ['/wechat/stations/old-village/', '/wechat/stations/qingshi-cun/'],
  ['/screen/never-was/', undefined],
  ['/posters/event/old-village/', undefined],
  ['/posters/county-menu/old-village/', undefined],
  ['/wechat/weekly/old-village/', undefined],
])('leads on from what is made when somebody asks for it: %s', async (path, to) => {
  county = fixtureCounty([
    { collection: 'stations', id: 'qingshi-cun', data: { formerIds: ['old-village'] } },
  ])
  const edition = await editionOf(county.contentDir)
  expect(edition.ask(() => movedOnDemand(path))).toBe(to)
})
