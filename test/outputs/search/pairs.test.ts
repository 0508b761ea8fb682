import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP, tokenize } from '../../../src/outputs/search/normalise.ts'
import { coverOf, fileOfWord, indexedWords } from '../../../src/outputs/search/pairs.ts'

const tokensOf = (text: string) => tokenize(text).map((token) => token.text)

/** Where a phrase stands among the words of a text, as the browser looks it up. */
const placesOf = (phrase: readonly string[], words: readonly string[]): number[] => {
  const cover = coverOf(phrase)
  return words.flatMap((_, place) =>
    cover.length > 0 && cover.every(({ word, at }) => words[place + at] === word) ? [place] : [],
  )
}

describe('the words that a text is found by', () => {
  it('let no phrase reach across a sentence mark', () => {
    expect(placesOf([...'节祭'], indexedWords('清明节，祭扫'))).toEqual([])
    expect(placesOf([...'明节'], indexedWords('清明节，祭扫'))).toEqual([1])
  })

  it('tell two numbers from one long one, and a share from a number', () => {
    expect(placesOf(['3', '5'], indexedWords('35'))).toEqual([])
    expect(placesOf(tokensOf('13%'), indexedWords('占13'))).toEqual([])
    expect(placesOf(tokensOf('13%'), indexedWords('占１３％'))).toHaveLength(1)
  })

  it('find every stretch of a text again, whatever is written', () => {
    const character = fc.constantFrom(...'青石村义诊的的3 5a%，。b·7月')
    const text = fc.string({ unit: character, minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, from, length) => {
        const tokens = tokensOf(source)
        const start = tokens.length === 0 ? 0 : from % tokens.length
        const phrase = tokens.slice(start, start + 2 + (length % 6))
        fc.pre(phrase.length > 1 && !phrase.includes(GAP))
        expect(placesOf(phrase, indexedWords(source)).length).toBeGreaterThan(0)
      }),
    )
  })

  it('find no phrase that the text does not hold', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙1，'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (source, asked) => {
        const phrase = tokensOf(asked)
        fc.pre(phrase.length > 1 && !phrase.includes(GAP))
        const isHeld = ` ${tokensOf(source).join(' ')} `.includes(` ${phrase.join(' ')} `)
        expect(placesOf(phrase, indexedWords(source)).length > 0).toBe(isHeld)
      }),
    )
  })

  it('lie in one of the files that there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4000 }), (word, files) => {
        const file = fileOfWord(word, files)
        expect(Number.isInteger(file) && file >= 0 && file < files).toBe(true)
      }),
    )
  })
})
