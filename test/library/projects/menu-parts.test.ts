import { afterEach, describe, expect, it } from 'vitest'
import { projectMenu } from '../../../src/library/projects/menu.ts'
import { formerMenuPart, formerMenuPaths } from '../../../src/library/projects/former-menu-parts.ts'
import { menuPartPage, menuPartPaths } from '../../../src/library/projects/menu-parts.ts'
import { menuWays } from '../../../src/library/projects/menu-ways.ts'
import type { FixtureCounty, FixtureEntry } from '../../fixtures/county.ts'
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
/** Besides the county's own: a township in which no project takes place, and a library of no township. */
const places: FixtureEntry[] = [
  { collection: 'stations', id: 'fengxi-zhen', data: { level: 'institute', parent: 'qinghe-zhongxin' } },
  { collection: 'stations', id: 'fengxi-shequ', data: { level: 'station', parent: 'fengxi-zhen' } },
  { collection: 'stations', id: 'tushuguan', data: { level: 'station', parent: 'qinghe-zhongxin' } },
]
const ask = async <T>(count: number, question: () => T, ended = 0): Promise<T> => {
  county = fixtureCounty([
    ...places,
    ...Array.from({ length: count + ended }, (_, at) => ({
      collection: 'projects' as const,
      id: `xm-${at}`,
      data: {
        code: `QH-${String(at).padStart(3, '0')}`,
        homeVisit: false,
        status: at < count ? 'open' : 'closed',
        ...kinds[at % 3],
      },
    })),
  ])
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
    const town = ways
      .find(({ kind }) => kind === 'station')
      ?.ways.find(({ href }) => href === '/menu/station/linjiang-zhen/')
    expect(town?.choices.split(' ')[0]).toBe('station=linjiang-zhen')
    expect(town?.choices.split(' ')).toContain('station=qingshi-cun')
  })

  it('lists a township without a project of its own, and shows the way to what comes there too', async () => {
    const { town, page } = await ask(90, () => ({
      town: menuWays()
        .flatMap(({ ways }) => ways)
        .find(({ href }) => href === '/menu/station/fengxi-zhen/'),
      page: menuPartPage('station', 'fengxi-zhen', ''),
    }))
    expect(town?.count).toBe(0)
    expect(town?.choices).toContain('station=fengxi-shequ')
    expect(page).toMatchObject({ count: 0, everywhere: { href: '/menu/place/county/', count: 30 } })
  })

  it('knows for every station’s poster where to lead on: one of no township has what the county has', async () => {
    const choices = await ask(90, () =>
      menuWays()
        .find(({ kind }) => kind === 'place')
        ?.ways.find(({ href }) => href === '/menu/place/county/')
        ?.choices.split(' '),
    )
    expect(choices?.[0]).toBe('place=county')
    expect(choices).toContain('station=tushuguan')
    expect(choices).not.toContain('station=fengxi-shequ')
  })

  it('narrows down only what is all there, and says of a page how much of the part it has', async () => {
    const { short, long } = await ask(90, () => ({
      short: menuPartPage('need', 'xue-shouji', ''),
      long: menuPartPage('station', 'linjiang-zhen', ''),
    }))
    expect(short?.filters.map(({ name }) => name)).toEqual(['audience', 'form', 'station'])
    expect(short?.page).toMatchObject({ number: 1, of: 1 })
    expect(long).toMatchObject({ filters: [], count: 60, page: { number: 1, of: 2 } })
    expect(long?.page.items).toHaveLength(30)
  })

  it('has every project of a long part on one of its pages, what comes to the door first, then by number', async () => {
    const pages = await ask(90, () => ['', 'page/2'].map((rest) => menuPartPage('audience', 'elders', rest)))
    const codes = pages.flatMap((view) => view?.page.items.map(({ code }) => code) ?? [])
    const numbers = (first: number) =>
      Array.from({ length: 30 }, (_, at) => `QH-${String(first + at * 3).padStart(3, '0')}`)
    expect(codes).toEqual([...numbers(0), ...numbers(1)])
    expect(pages.map((view) => view?.page.later)).toEqual(['/menu/audience/elders/page/2/', undefined])
  })

  it('parts a long part again by class, each with its count in the whole part and a page of its own', async () => {
    const { long, culture, paths } = await ask(150, () => ({
      long: menuPartPage('form', 'training', 'page/2'),
      culture: menuPartPage('form', 'training', 'culture'),
      paths: menuPartPaths(),
    }))
    expect(long?.classes.map(({ href, count }) => [href, count])).toEqual([
      ['/menu/form/training/', 150],
      ['/menu/form/training/culture/', 50],
      ['/menu/form/training/technology/', 100],
    ])
    expect(culture).toMatchObject({ count: 50, page: { of: 2 }, above: { href: '/menu/form/training/' } })
    expect(culture?.classes.filter(({ isHere }) => isHere).map(({ count }) => count)).toEqual([50])
    expect(paths).toContain('/menu/form/training/culture/page/2/')
  })

  it('has no page for a part that nothing belongs to, nor for words that are no part', async () => {
    const pages = await ask(90, () => [
      menuPartPage('class', 'film', ''),
      menuPartPage('code', 'QH-001', ''),
      menuPartPage('need', 'xue-shouji', 'page/7'),
      menuPartPage('need', 'xue-shouji', 'page/1'),
      menuPartPage('audience', 'elders', 'film'),
    ])
    expect(pages).toEqual(pages.map(() => undefined))
  })
})

describe('a part that a menu had', () => {
  it('is looked for nowhere in a county that never had so many projects', async () => {
    const paths = await ask(60, formerMenuPaths)
    expect(paths).toEqual([])
  })

  it('leads on to the menu once there are too few for parts', async () => {
    const { paths, led } = await ask(
      60,
      () => ({
        paths: formerMenuPaths(),
        led: ['/menu/class/culture/', '/menu/all/', '/menu/class/film/'].map(
          (path) => formerMenuPart(path)?.href,
        ),
      }),
      30,
    )
    expect(led).toEqual(['/menu/', '/menu/', undefined])
    expect(paths).toContain('/menu/audience/elders/page/2/')
  })

  it('leads on to its first page once that holds everything', async () => {
    const { paths, led } = await ask(
      80,
      () => ({ paths: formerMenuPaths(), led: formerMenuPart('/menu/class/culture/page/2/')?.href }),
      60,
    )
    expect(led).toBe('/menu/class/culture/')
    expect(paths).not.toContain('/menu/class/culture/')
  })
})
