import { afterEach, describe, expect, it } from 'vitest'
import { projectMenu } from '../../../src/library/projects/menu.ts'
import { menuPartPage, menuPartPaths, menuWays } from '../../../src/library/projects/menu-parts.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
afterEach(() => county.remove())

/** Lessons that come to a village, some in the township above it, and evenings for the whole county, in turns. */
const kinds = [
  { class: 'smart-life', audience: ['elders'], stations: ['qingshi-cun'], homeVisit: true },
  { class: 'technology', audience: ['elders'], stations: ['linjiang-zhen'] },
  { class: 'culture', audience: ['all'], stations: [] },
]
const ask = async <T>(count: number, question: () => T): Promise<T> => {
  county = fixtureCounty(
    Array.from({ length: count }, (_, at) => ({
      collection: 'projects' as const,
      id: `xm-${at}`,
      data: { code: `QH-${String(at).padStart(3, '0')}`, homeVisit: false, ...kinds[at % 3] },
    })),
  )
  return (await editionOf(county.contentDir)).ask(question)
}

describe('the menu of a county', () => {
  it('stands on one page, and nowhere else, while a phone has it at once', async () => {
    const { menu, paths, part } = await ask(60, () => ({
      menu: projectMenu(),
      paths: menuPartPaths(),
      part: menuPartPage('class', 'smart-life', ''),
    }))
    expect(menu).toMatchObject({ isWhole: true, count: 60 })
    expect([paths, part]).toEqual([[], undefined])
    expect(menu.needs.find(({ label }) => label === '学手机')?.href).toBe('/menu/?need=xue-shouji#row-xm-0')
  })

  it('comes in parts where it is too long, each with how many projects stand in it', async () => {
    const { menu, ways, paths } = await ask(90, () => ({
      menu: projectMenu(),
      ways: menuWays(),
      paths: menuPartPaths(),
    }))
    expect(menu.needs.find(({ label }) => label === '学手机')?.href).toBe('/menu/need/xue-shouji/')
    const counts = ways.flatMap(({ ways: each }) => each.map(({ href, count }) => [href, count] as const))
    expect(Object.fromEntries(counts)).toMatchObject({
      '/menu/need/xue-shouji/': 30,
      '/menu/place/home/': 30,
      '/menu/place/county/': 30,
      '/menu/station/linjiang-zhen/': 60,
      '/menu/class/culture/': 30,
      '/menu/audience/elders/': 60,
    })
    for (const [href] of counts) expect(paths).toContain(href)
  })

  it('says of a way to a township which stations stand below it, for the addresses on their posters', async () => {
    const ways = await ask(90, menuWays)
    const town = ways.find(({ kind }) => kind === 'station')?.ways[0]
    expect(town?.choices.split(' ')[0]).toBe('station=linjiang-zhen')
    expect(town?.choices.split(' ')).toContain('station=qingshi-cun')
  })

  it('has every project of a part on one of its pages, and narrows down only what is all there', async () => {
    const { short, long, older } = await ask(90, () => ({
      short: menuPartPage('need', 'xue-shouji', ''),
      long: menuPartPage('audience', 'elders', ''),
      older: ['2', '1'].map((page) => menuPartPage('audience', 'elders', page)),
    }))
    expect(short?.filters.map(({ name }) => name)).toEqual(['audience', 'form', 'station'])
    expect(long?.filters).toEqual([])
    const codes = [long, ...older].flatMap((page) => page?.list.items.map(({ code }) => code) ?? [])
    expect(new Set(codes).size).toBe(60)
    expect(codes).toHaveLength(60)
  })

  it('has no page for a part that nothing belongs to, nor for words that are no part', async () => {
    const pages = await ask(90, () => [
      menuPartPage('class', 'film', ''),
      menuPartPage('code', 'QH-001', ''),
      menuPartPage('need', 'xue-shouji', '7'),
    ])
    expect(pages).toEqual([undefined, undefined, undefined])
  })
})
