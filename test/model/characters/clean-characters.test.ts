import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCharacters, cleanLines } from '../../../src/model/characters/clean-characters.ts'
import { cleanFile, joinFrontMatter, splitFrontMatter, storyOf } from '../../../src/model/entry-text.ts'

describe('characters that nobody sees', () => {
  it.each([
    ['a bell', '甲\u0007乙', '甲乙'],
    ['a zero', '甲\0乙', '甲乙'],
    ['a control of the upper row', '甲\u0090乙', '甲乙'],
    ['a vertical tab', '甲\v乙', '甲 乙'],
    ['a form feed', '甲\f乙', '甲 乙'],
    ['a next line', '甲\u0085乙', '甲 乙'],
    ['a byte-order mark inside', '甲\uFEFF乙', '甲乙'],
    ['a mark without width', '甲\u200B乙', '甲乙'],
    ['a soft hyphen', 'wi\u00ADfi', 'wifi'],
    ['a mark that turns the text', '甲\u202E乙\u202C', '甲乙'],
    ['an isolate', '\u2066甲\u2069', '甲'],
    ['half of a character', '甲\uD83D乙', '甲乙'],
    ['a place that stays empty', '甲\uFFFE\uFDD0\u{1FFFF}乙', '甲乙'],
    ['what stood for a lost picture', '甲\uFFFC乙', '甲乙'],
    ['a joiner that joins nothing', '青\u200D石村', '青石村'],
  ])('are gone, or a blank: %s', (_case, text, clean) => {
    expect(cleanCharacters(text)).toBe(clean)
  })

  it.each([
    ['line breaks and tabs', '一\n\t二'],
    ['full width', '（０７００）　村口'],
    ['a family of emoji', '👩‍👧 在村口'],
    ['a skin tone and a variant', '👍🏽 ☎️'],
    ['a name in rare characters', '䶮 𠮷 葛\u{E0100}'],
    ['what only one machine knows, which is told', '王\uE863'],
  ])('but what readers see stays: %s', (_case, text) => {
    expect(cleanLines(text)).toBe(text)
  })

  it('end lines in a story, and are a blank in a field', () => {
    expect(cleanLines('一\u2028二\r\n三\r四')).toBe('一\n二\n三\n四')
    expect(cleanCharacters('一\u2028二')).toBe('一 二')
  })

  it('never remain, whatever a text holds, and cleaning twice is cleaning once', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom('字', '\u200D', '\uFEFF', ' '),
      ),
      maxLength: 60,
    })
    fc.assert(
      fc.property(anything, (text) => {
        const clean = cleanLines(text)
        expect(clean).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|\p{NChar}|[\u2028\u2029\u202A-\u202E]/u)
        expect(cleanLines(clean)).toBe(clean)
      }),
    )
  })
})

describe('an entry with such characters', () => {
  const text = '---\ntitle: "甲\\u000B乙\\uD83D"\nplace: 村\u0007口\n---\n\n一\f二\u2028三\n'

  it('is read clean, those in quotes by their number too, with every line where it was', () => {
    const { data, body, lineOf } = splitFrontMatter(text)
    expect(data).toEqual({ title: '甲 乙', place: '村口' })
    expect(body).toBe('一 二\n三\n')
    expect(lineOf(['place'])).toBe(3)
    expect(storyOf(text)).toBe('\n一 二\n三\n')
  })

  it('is kept clean', () => {
    expect(cleanFile(text)).toBe('---\ntitle: "甲\\u000B乙\\uD83D"\nplace: 村口\n---\n\n一 二\n三\n')
    expect(cleanFile('rows:\r\n  - id: a\u200B\r\n')).toBe('rows:\n  - id: a\n')
  })

  it('is kept as it is where nothing is wrong', () => {
    const whole = joinFrontMatter({ title: '村口', list: ['一', '二'] }, '上午。\n\n- 一\n- 二')
    expect(cleanFile(whole)).toBe(whole)
  })
})
