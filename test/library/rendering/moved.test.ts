import { afterEach, expect, it } from 'vitest'
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
      '/projects/old-class/',
      '/reports/project/old-class/',
    ]),
  )
  expect(record).toBe('/stations/qingshi-cun/record/')
  expect(unknown).toBeUndefined()
})
