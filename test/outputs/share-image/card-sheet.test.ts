import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../../src/outputs/share-image/design/card-sheet.ts'
import type { Sheet } from '../../../src/outputs/share-image/design/sheet.ts'
import { sampleCards } from '../../../scripts/contact-sheet/sample-cards.ts'
import type { ShareCard } from '../../../src/outputs/share-image/share-card.ts'

const samples = Object.entries(sampleCards('/photo.jpg', '/portrait.jpg'))
const card = (over: Partial<ShareCard>): ShareCard => ({
  kind: 'report',
  title: '村口',
  county: '青禾县',
  portalName: '青禾县新时代文明实践',
  ...over,
})
const wordsOf = (sheet: Sheet) => sheet.lines.map((line) => line.units.map((unit) => unit.text).join(''))
describe('laying out a share image', () => {
  it('names the title that is too long even at the smallest size', () => {
    const { flaws } = sheetOf(card({ title: '村'.repeat(400), photo: { file: '/photo.jpg' } }))
    expect(flaws).toEqual([{ code: 'overflow', part: '标题' }])
  })

  it('names the part and the code point of a character that no face has', () => {
    const { flaws } = sheetOf(card({ summary: '住在𠮷家坳' }))
    expect(flaws).toEqual([{ code: 'missing-glyph', part: '摘要', character: '𠮷', codePoint: 'U+20BB7' }])
  })

  it.each(['ئابلىمىت مەمەت', 'བཀྲ་ཤིས་བདེ་ལེགས།', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ'])(
    'keeps words whole whose letters join, and has nothing to complain of: %s',
    (name) => {
      const { sheet, flaws } = sheetOf(card({ title: `请${name}来讲课` }))
      expect(flaws).toEqual([])
      const joined = sheet.lines.flatMap(({ units }) => units.filter(({ script }) => script !== undefined))
      const words = joined.filter(({ text }) => text !== ' ')
      expect(words.map(({ text }) => text)).toEqual(name.match(/[^ \u0f0b]+\u0f0b?/gu))
    },
  )

  it('sets what is read from the right beginning there, line by line', () => {
    const title = 'يېڭى دەۋر مەدەنىيەت ئەمەلىيىتى مەركىزى 2026 يىلى'
    const lines = sheetOf(card({ title })).sheet.lines.filter(({ units }) =>
      units.some(({ script }) => script),
    )
    const asRead = lines.flatMap(({ units }) => units.toSorted((one, other) => other.x - one.x))
    expect(
      asRead
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(title.replaceAll(' ', ''))
    const edges = lines.map(({ x, size, units }) =>
      Math.round(x + size * Math.max(...units.map((unit) => unit.x + unit.width))),
    )
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThanOrEqual(1)
  })

  it.each([4, 8, 16, 24, 32, 40, 50, 60])(
    'sets a title of %i characters whole, with and without a photo',
    (length) => {
      const title =
        '新时代文明实践“五星级”站（所）创建：128名志愿者进村入户，把《新风十条》讲到晒谷场上、讲进每一户乡亲家里去，暖了心'.slice(
          0,
          length,
        )
      for (const photo of [undefined, { file: '/photo.jpg' }]) {
        expect(sheetOf(card({ title, summary: '摘要'.repeat(40), day: '2026-11-22', photo })).flaws).toEqual(
          [],
        )
      }
    },
  )

  it.each(samples)('keeps everything on the card and off the edge: %s', (_name, sample) => {
    const { sheet } = sheetOf(sample)
    for (const line of sheet.lines) {
      expect(line.x).toBeGreaterThanOrEqual(60)
      expect(line.y + line.size).toBeLessThanOrEqual(600)
    }
    for (const patch of [...sheet.patches, ...(sheet.photo ? [sheet.photo] : [])]) {
      expect(patch.x + patch.width).toBeLessThanOrEqual(1136)
      expect(patch.y + patch.height).toBeLessThanOrEqual(592)
    }
  })

  it.each(samples)('draws the same as last time: %s', (_name, sample) => {
    expect(wordsOf(sheetOf(sample).sheet)).toMatchSnapshot()
  })
})
