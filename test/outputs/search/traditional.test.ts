import { describe, expect, it } from 'vitest'
import { inSimplified } from '../../../src/outputs/search/client/fetching/traditional.ts'
import { Names } from '../../../src/outputs/search/client/names.ts'
import { excerpt, marked } from '../../../src/outputs/search/client/page/excerpt.ts'
import { Stations } from '../../../src/outputs/search/client/stations.ts'
import { buildDirectory, namesOf } from '../../../src/outputs/search/directory.ts'
import { pageText, searchRecord } from '../../../src/outputs/search/records.ts'
import { searchIndex } from '../../../src/outputs/search/search-index.ts'

const station = {
  url: '/stations/hx/',
  title: '黃岡村新時代文明實踐站',
  kind: 'stations',
  kindLabel: '阵地',
  station: 'hx',
  names: ['黃岡村新時代文明實踐站', '黃岡村站'],
}

describe('a question', () => {
  it('in Traditional characters is asked in Simplified ones', async () => {
    expect(await inSimplified('義診在哪裡')).toBe('义诊在哪里')
  })

  it('keeps what is Simplified, rare or no character at all', async () => {
    for (const typed of ['义诊', '曹堃', 'yizhen 5月']) expect(await inSimplified(typed)).toBe(typed)
  })
})

describe('what a county writes in Traditional characters', () => {
  it('is shown as it is written, and marked where the question stands', () => {
    const record = searchRecord({
      url: '/a/',
      title: '義診下鄉',
      kind: 'reports',
      kindLabel: '活动报道',
      body: '村裡義診。',
    })
    const { title, text, simplified } = pageText(record)
    const phrases = [[...'义诊']]
    const shownMarked = [marked(title, phrases, simplified?.title), excerpt(text, phrases, simplified?.text)]
    expect(shownMarked.map((pieces) => pieces.find((piece) => piece.marked)?.text)).toEqual(['義診', '義診'])
  })

  it('says nothing twice where all is Simplified', () => {
    const record = searchRecord({
      url: '/a/',
      title: '义诊',
      kind: 'reports',
      kindLabel: '活动报道',
      body: '村里。',
    })
    expect(pageText(record)).not.toHaveProperty('simplified')
  })

  it('is found by its name in Simplified ones', () => {
    const names = new Names(buildDirectory(namesOf([station])))
    expect(names.match('黄冈村').map(({ name }) => name)).toEqual(['黃岡村新時代文明實踐站'])
    const source = { recordsOf: () => [], version: '' }
    const { manifest } = searchIndex([{ period: 'always', pages: [station] }], source)
    const stations = new Stations(manifest.stations, manifest.simplifiedStations)
    expect(stations.nameOf('hx')).toBe('黃岡村站')
    expect(stations.isNamed('hx', '黄 冈 村')).toBe(true)
  })
})
