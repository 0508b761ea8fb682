import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../../src/outputs/type/units.ts'

const texts = (text: string) => unitsOf(text, 700).units.map((unit) => unit.text)

describe('taking a text apart', () => {
  it('reports characters that no face has and puts their code in a box, with what was written', () => {
    const { units, missing } = unitsOf('𠮷婆婆', 700)
    expect(missing).toEqual(['𠮷'])
    expect(units[0]).toEqual({ text: 'U+20BB7', width: 1, face: 'Box', missing: '𠮷' })
  })

  it('reports pictures that no face has and leaves them out', () => {
    const { units, missing } = unitsOf('国旗🇨🇳飘', 700)
    expect(missing).toEqual(['🇨🇳'])
    expect(units.map((unit) => unit.text)).toEqual(['国', '旗', '飘'])
  })

  it('has the rare characters of village and family names', () => {
    expect(unitsOf('㙓上村刘𬭎发', 700).missing).toEqual([])
  })

  it.each(['🏮', '🎉', '❤️', '👍🏽', '👨‍👩‍👧', '1️⃣', '☀️'])('shows %s as one sign', (emoji) => {
    const { units, missing } = unitsOf(emoji, 700)
    expect(missing).toEqual([])
    expect(units).toHaveLength(1)
  })

  it.each([
    ['有"讲评帮乐庆"五法', '有“讲评帮乐庆”五法'],
    ['Peter’s "hello"', `Peter's "hello"`],
    ['一\u200b二\u00a0\t三\r\n四', '一二 三 四'],
    ['灯会...', '灯会……'],
    ['3·5学雷锋', '3･5学雷锋'],
  ])('sets %j as %j', (raw, clean) => {
    expect(texts(raw).join('')).toBe(clean)
  })

  it('keeps words, numbers and percentages whole', () => {
    expect(texts('G206 国道98%，3.6吨')).toEqual(['G206', ' ', '国', '道', '98%', '，', '3.6', '吨'])
  })
})
