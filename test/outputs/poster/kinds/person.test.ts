import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats, type Format } from '../../../../src/outputs/poster/sheet/format.ts'
import type { Sheet } from '../../../../src/outputs/poster/sheet/marks.ts'
import { fixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'
import { tallestVoid } from '../tallest-void.ts'

const person = (id: string, data: Record<string, unknown>, body?: string): FixtureEntry => ({
  collection: 'good-people',
  id,
  data: { portrait: undefined, photos: [], ...data },
  ...(body === undefined ? {} : { body }),
})

const many = Array.from({ length: 12 }, (_, at) => ({ name: `欧阳${'甲乙丙丁戊己庚辛壬癸子丑'[at] ?? ''}` }))

/** Nobody has a portrait. */
const people = [
  person('little-told', { quote: undefined, summary: '一件小事。' }, '灯亮着。'),
  person('no-honour', { honours: [], quote: undefined, summary: '一件小事。' }, '灯亮着。'),
  person('much-told', { summary: '他摆渡三十一年。'.repeat(20) }, '天还没亮，渡口的灯先亮了。'.repeat(300)),
  person('many', { persons: many }),
  person('mourned', { status: 'posthumous' }),
] as const

const county = fixtureCounty([...people])
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const sheetsOf = async (id: string, format: Format): Promise<Sheet[]> => {
  const { made } = await edition.make(async () => (await posterOf('person', id))?.compose(format) ?? [])
  return made
}

/** A little more than a thumb's breadth on A4; what a roll-up's stand swallows is free besides. */
const MOST_VOID = 240

describe('a poster of somebody without a portrait', () => {
  it.each(people.map(({ id = '' }) => id))('has no hole where others are looked at: %s', async (id) => {
    for (const format of [formats.a, formats.board, formats.rollup]) {
      const [sheet, ...more] = await sheetsOf(id, format)
      expect(more).toEqual([])
      expect(
        sheet && tallestVoid({ ...sheet, marks: sheet.marks.filter(({ kind }) => kind === 'words') }),
      ).toBeLessThan(format.height * 0.2)
      expect(sheet && tallestVoid(sheet)).toBeLessThan(format.foot + MOST_VOID)
    }
  })

  it('shows the name larger than anything else', async () => {
    const [sheet] = await sheetsOf('little-told', formats.rollup)
    const words = sheet?.marks.flatMap((mark) => (mark.kind === 'words' ? [mark] : [])) ?? []
    const [largest] = words.toSorted((one, other) => (other.lines[0]?.size ?? 0) - (one.lines[0]?.size ?? 0))
    expect(largest?.text).toBe('何渡生')
  })

  it('puts no gold around somebody who has died', async () => {
    const [sheet] = await sheetsOf('mourned', formats.a)
    const lines = sheet?.marks.filter(
      (mark) => mark.kind === 'patch' && mark.colour === 'rice-gold' && mark.height > 20,
    )
    expect(lines).toEqual([])
  })
})
