import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/library/entries/entries.ts'
import { treeOf } from '../../../src/library/stations/station-tree.ts'
import { stationsAbove } from '../../../src/library/stations/stations-above.ts'
import type { StationNode } from '../../../src/library/stations/station-tree.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const levels = [
  { id: 'centre', label: '中心' },
  { id: 'institute', label: '所' },
  { id: 'station', label: '站' },
]

const station = (id: string, level: string, parent?: string): Entry<'stations'> => {
  const text = joinFrontMatter({ ...collections.stations.example.data, id, level, parent }, '')
  const checked = checkEntry({ collection: 'stations', id, text })
  if (!checked.data) throw new Error(`the fixture ${id} is wrong`)
  return {
    collection: 'stations',
    id,
    data: checked.data,
    digest: id,
    hasBody: false,
    storyPhotos: [],
    storyFiles: [],
  }
}

const drawn = (nodes: readonly StationNode[]): unknown =>
  nodes.map(({ id, children }) => (children.length > 0 ? [id, drawn(children)] : id))

describe('the tree of stations', () => {
  it('loses nobody whose parent is unknown', () => {
    expect(drawn(treeOf([station('lone-cun', 'station', 'nowhere-zhen')], levels))).toEqual(['lone-cun'])
  })

  it('stands two stations side by side that each name the other as parent', () => {
    const circle = [
      station('aaa', 'institute', 'bbb'),
      station('bbb', 'institute', 'aaa'),
      station('ccc', 'station', 'aaa'),
    ]
    expect(drawn(treeOf(circle, levels))).toEqual([['aaa', ['ccc']], 'bbb'])
  })

  it('orders upper levels first, then by id', () => {
    const all = [
      station('bb-cun', 'station', 'hub'),
      station('aa-cun', 'station', 'hub'),
      station('zz-zhen', 'institute', 'hub'),
      station('hub', 'centre'),
    ]
    expect(drawn(treeOf(all, levels))).toEqual([['hub', ['zz-zhen', 'aa-cun', 'bb-cun']]])
  })

  it('ends the way up where it began, even in a circle', () => {
    const circle = [
      station('aaa', 'station', 'bbb'),
      station('bbb', 'institute', 'ccc'),
      station('ccc', 'centre', 'bbb'),
    ]
    const byId = new Map(circle.map((each) => [each.id, each]))
    expect(stationsAbove('aaa', byId).map(({ id }) => id)).toEqual(['bbb', 'ccc'])
  })
})
