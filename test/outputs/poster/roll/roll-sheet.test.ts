import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import type { Sheet } from '../../../../src/outputs/poster/sheet/marks.ts'
import { editionOf } from '../../../fixtures/edition.ts'
import { tallestVoid } from '../tallest-void.ts'
import { COUNTS, quarterOf, rollCounty, SURNAMES } from './roll-county.ts'

const county = rollCounty()
let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const rollOf = async (quarter: string): Promise<Sheet[]> => {
  const { made } = await edition.make(async () => {
    const poster = await posterOf('honour-roll', quarter)
    return [formats.a, formats.board].flatMap((format) => poster?.compose(format) ?? [])
  })
  return made
}

/** A thumb's breadth on A4; a printed hand at arm's length leaves no larger hole. */
const MOST_VOID = 200

/** In which sizes a sheet sets what a pattern names. */
const sizesOn = ({ marks }: Sheet, pattern: RegExp): number[] => {
  const found = marks.flatMap((mark) =>
    mark.kind === 'words' && pattern.test(mark.text) ? mark.lines.map(({ size }) => size) : [],
  )
  return [...new Set(found)]
}

const textsOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])))

describe('a roll of honour', () => {
  it.each(COUNTS)('fills each of its sheets with %s people', async (count) => {
    for (const sheet of await rollOf(quarterOf(count))) expect(tallestVoid(sheet)).toBeLessThan(MOST_VOID)
  })

  it.each(COUNTS)('leaves nobody out of %s, and sets nobody twice', async (count) => {
    const names = textsOf(await rollOf(quarterOf(count))).filter((text) => /渡生(?:（追授）)?$/u.test(text))
    const once = Array.from(
      { length: count },
      (_, at) => `${SURNAMES[at] ?? ''}渡生${at === 1 ? '（追授）' : ''}`,
    )
    expect(names.toSorted()).toEqual([...once, ...once].toSorted())
  })

  it('tells of one person more than their summary says, and of ten only the deed', async () => {
    const [alone, ten] = [textsOf(await rollOf(quarterOf(1))), textsOf(await rollOf(quarterOf(10)))]
    expect(alone.join('')).toContain('渡口的灯先亮了')
    expect(ten.join('')).not.toContain('头班船等学生')
  })

  it('parts twenty evenly over its sheets, and tells on all of them the same', async () => {
    const { made } = await edition.make(async () =>
      (await posterOf('honour-roll', '1996-q1'))?.compose(formats.a),
    )
    const sheets = (made ?? []).map((sheet) => textsOf([sheet]))
    const people = sheets.map((texts) => texts.filter((text) => /渡生(?:（追授）)?$/u.test(text)).length)
    expect(sheets.length).toBeGreaterThan(1)
    expect(people.reduce((sum, each) => sum + each, 0)).toBe(20)
    expect(Math.max(...people) - Math.min(...people)).toBeLessThanOrEqual(2)
    const told = sheets.map((texts) => texts.join('').includes('他在渡口摆渡'))
    expect(new Set(told).size).toBe(1)
  })

  it.each([
    ['five people in one entry', '1995-q1'],
    ['long deeds', '1996-q1'],
    ['twelve people in one entry', '1997-q1'],
    ['nothing else', quarterOf(20)],
  ])('of twenty writes all its sheets in one hand, with %s', async (_, quarter) => {
    const { made } = await edition.make(async () =>
      (await posterOf('honour-roll', quarter))?.compose(formats.a),
    )
    const sheets = made ?? []
    expect(sheets.length).toBeGreaterThan(1)
    for (const pattern of [/^.渡生$/u, /^(?:渡口的灯|三十一年如一日)[^。]*$/u, /敬业奉献/u, /^他在渡口/u]) {
      const sizes = sheets.map((sheet) => sizesOn(sheet, pattern))
      expect(new Set(sizes.flat()).size, `${pattern.source} ${JSON.stringify(sizes)}`).toBeLessThan(2)
    }
  })

  it('asks whom else the reader knows where a place is free', async () => {
    const asked = /你身边也有/u
    expect(textsOf(await rollOf(quarterOf(9))).some((text) => asked.test(text))).toBe(true)
    expect(textsOf(await rollOf(quarterOf(10))).some((text) => asked.test(text))).toBe(false)
  })

  it('has room for the longest names that the model takes', async () => {
    const sheets = await rollOf('1998-q1')
    const titles = textsOf(sheets).filter((text) => text.startsWith('渡渡'))
    expect(titles).toHaveLength(2 * 2)
  })

  it('takes fewer people on the sheet alone that has one of whom much is to be said', async () => {
    const { made } = await edition.make(async () =>
      (await posterOf('honour-roll', '1997-q1'))?.compose(formats.a),
    )
    const perSheet = (made ?? []).map(
      (sheet) => textsOf([sheet]).filter((text) => /渡生$/u.test(text)).length,
    )
    expect(perSheet.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(perSheet.filter((count) => count < 6)).toHaveLength(1)
  })

  it('has neighbours begin on one line', async () => {
    const [sheet] = await rollOf(quarterOf(4))
    const tops = (sheet?.marks ?? []).flatMap((mark) =>
      mark.kind === 'words' && /渡生/u.test(mark.text) ? [mark.lines[0]?.y] : [],
    )
    expect(new Set(tops).size).toBe(2)
  })

  it('puts no frame of a feast around those alone who have died', async () => {
    const red = (sheets: readonly Sheet[]) =>
      sheets
        .flatMap(({ marks }) => marks)
        .filter((mark) => mark.kind === 'patch' && mark.colour === 'vermilion')
    expect(red(await rollOf('1999-q1')).length).toBeLessThan(red(await rollOf(quarterOf(1))).length / 4)
  })
})
