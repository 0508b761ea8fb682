import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import type { Mark, Sheet } from '../../../../src/outputs/poster/sheet/marks.ts'
import { fixtureCounty, type FixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'
import { layPhotos, photoName } from '../worst-photos.ts'

const COUNTS = [4, 5, 6, 7, 8] as const
const MOST = 8
/** Each begins its own sentence, which tells the stories apart. */
const PLACES = '柳桥坝渡湾坪铺亭'

/** Titles and summaries as long as most are. */
const report = (at: number, withPhoto: boolean): FixtureEntry => ({
  collection: 'reports',
  id: `20260801-story-${at}`,
  data: {
    title: '老桥栏杆立起来那天，石匠先去量了血压',
    summary:
      `${PLACES[at]}头村三孔石桥的护栏修缮完工，家庭医生到桥头祠堂为石匠和村民义诊理发，公示黑板列出九方石料、` +
      '二百二十工的全部去向。石匠说，修桥先修人。',
    date: '2026-08-01',
    photos: withPhoto ? [{ image: `/media/2026/11/${photoName(at)}`, alt: '石匠在量血压' }] : [],
  },
})

const counties: FixtureCounty[] = []
const editions = new Map<boolean, Edition>()

/** A county with a board of each number of picks, each in a year of its own. */
const openCounty = async (withPhotos: boolean): Promise<void> => {
  const county = fixtureCounty(Array.from({ length: MOST }, (_, at) => report(at, withPhotos)))
  counties.push(county)
  const rows = COUNTS.map((count) => ({
    id: `of-${count}`,
    label: `${2000 + count}年第一季度`,
    stories: Array.from({ length: count }, (_, at) => ({ report: `20260801-story-${at}` })),
  }))
  writeFileSync(join(county.contentDir, 'vocabularies/boards.yml'), stringify({ rows }))
  await layPhotos(county.contentDir)
  editions.set(withPhotos, await editionOf(county.contentDir))
}

beforeAll(async () => {
  await openCounty(true)
  await openCounty(false)
})
afterAll(() => counties.forEach((county) => county.remove()))

const boardOf = async (count: number, withPhotos: boolean): Promise<Sheet[]> => {
  const id = `${2000 + count}-q1-county`
  const make = async () => (await posterOf('quarter-board', id))?.compose(formats.board) ?? []
  return (await editions.get(withPhotos)?.make(make))?.made ?? []
}

/** Photos, or the grounds that days stand on. */
const isPicture = (mark: Mark): boolean =>
  mark.kind === 'photo' || (mark.kind === 'patch' && mark.colour === 'rice-gold-wash')

const widthsOf = (sheets: readonly Sheet[]): number[] =>
  sheets.flatMap(({ marks }) =>
    marks.flatMap((mark) => (isPicture(mark) && 'width' in mark ? [mark.width] : [])),
  )

const textsOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])))

describe.each([
  ['with photos', true],
  ['without photos', false],
])('a notice board %s', (_, withPhotos) => {
  it.each(COUNTS)('says something of each of %s stories, up to where a reader breathes', async (count) => {
    const texts = textsOf(await boardOf(count, withPhotos))
    for (const place of PLACES.slice(0, count)) {
      const told = texts.find((text) => text.startsWith(`${place}头村`))
      expect(told).toMatch(/(?:修缮完工|义诊理发|全部去向)(?:……|。$|。石匠说)/u)
    }
  })

  it.each(COUNTS)('shows nothing wider than the leading one of %s', async (count) => {
    const [leading = 0, ...others] = widthsOf(await boardOf(count, withPhotos))
    expect(others).toHaveLength(count - 1)
    expect(Math.max(...others)).toBeLessThan(leading)
  })
})
