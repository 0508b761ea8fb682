import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { countyPhone, stationCall } from '../../../src/library/stations/station-call.ts'
import { stationsBelow, treeOf } from '../../../src/library/stations/station-tree.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const station = (id: string, changes: Record<string, unknown>): Entry<'stations'> => {
  const own = { ...collections.stations.example.data, id, parent: undefined, phone: undefined, ...changes }
  const { data } = checkEntry({ collection: 'stations', id, text: joinFrontMatter(own, '') })
  if (!data) throw new Error(`the fixture ${id} is wrong`)
  return { collection: 'stations', id, data, digest: id, hasBody: false, storyPhotos: [], storyFiles: [] }
}

const hub = station('hub', { shortName: '县中心' })
const town = station('town', { shortName: '河口镇所', parent: 'hub', phone: '0700-5550101' })
const silent = station('silent', { parent: 'town', phone: '13800000000', phonePublic: false })
const byId = new Map([hub, town, silent].map((each) => [each.id, each]))

describe('the number to call for a station', () => {
  it('is its own', () => {
    expect(stationCall(town, byId, '0700-5550100')).toEqual({ phone: '0700-5550101', whose: undefined })
  })

  it('is that of the station above where it keeps its own to itself, and that is said', () => {
    expect(stationCall(silent, byId, '0700-5550100')).toEqual({ phone: '0700-5550101', whose: '河口镇所' })
  })

  it('is the county’s where nobody above has one', () => {
    expect(stationCall(hub, byId, '0700-5550100')).toEqual({ phone: '0700-5550100', whose: '县里' })
    expect(stationCall(hub, byId, undefined)).toBeUndefined()
  })

  it('stands in the tree, and the tree is counted to its leaves', () => {
    const [root] = treeOf([hub, town, silent], [], '0700-5550100')
    expect(root && stationsBelow(root).map(({ id, call }) => [id, call?.phone])).toEqual([
      ['town', '0700-5550101'],
      ['silent', '0700-5550101'],
    ])
  })
})

describe('the number of the county', () => {
  it('is the one in the settings, else the first that a station at the top gives out', () => {
    expect(countyPhone('0700-5550100', [town])).toBe('0700-5550100')
    expect(countyPhone(undefined, [hub, town])).toBe('0700-5550101')
  })
})
