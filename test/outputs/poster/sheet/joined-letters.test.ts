import { describe, expect, it } from 'vitest'
import { leftToReader } from '../../../../src/outputs/poster/sheet/characters.ts'
import { sheetSvg } from '../../../../src/outputs/poster/sheet/svg.ts'
import { setText } from '../../../../src/outputs/poster/sheet/text.ts'

const svgOf = (text: string, width = 1800): string => {
  const { marks } = setText(text, { cut: 700, colour: 'ink' }, { width, sizes: [110] })
  return sheetSvg({ width: 2000, height: 2000, marks }, '')
}

const printed = (text: string, width?: number): string[] =>
  [...svgOf(text, width).matchAll(/<tspan[^>]*>([^<]*)/gu)].map(([, words = '']) => words)

describe('a name in a script whose letters join', () => {
  it.each(['ئابلىمىت مەمەت', 'བཀྲ་ཤིས་བདེ་ལེགས་', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ', 'ᠪᠠᠭᠰᠢ\u202fᠶᠢᠨ ᠨᠡᠷ᠎ᠡ', 'मीरा देवी'])(
    'is printed among Chinese words, with every sign: %s',
    (name) => {
      expect(printed(`请${name}来讲课`).join('')).toBe(`请${name}来讲课`)
    },
  )

  it.each(['ئابلىمىت مەمەت', 'བཀྲ་ཤིས་བདེ་ལེགས།', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ᠂'])(
    'is one piece that is never stretched: %s',
    (name) => {
      expect(printed(`请${name}来讲课`)).toContain(name)
      expect(svgOf(name)).not.toContain('textLength')
    },
  )

  it('goes on in the next line between words', () => {
    const words = Array.from({ length: 12 }, () => 'مەمەت')
    const lines = printed(words.join(' '), 900)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ').split(' ')).toEqual(words)
  })

  it('is as wide as its joined letters are', () => {
    const { width } = setText('مەمەت', { cut: 700, colour: 'ink' }, { width: 1800, sizes: [100] })
    expect(width).toBeGreaterThan(150)
    expect(width).toBeLessThan(300)
  })
})

describe('what paper has no face for', () => {
  it('is named, and what it has a face for is not', () => {
    const { marks } = setText(
      '𠮷婆婆和बहु、བཀྲ་ཤིས་',
      { cut: 700, colour: 'ink' },
      { width: 1800, sizes: [110] },
    )
    expect(leftToReader([{ width: 2000, height: 2000, marks }])).toEqual(['𠮷', 'बहु'])
  })
})

describe('words that are read from right to left', () => {
  it.each(['ياخشىلىق قىل، دەرياغا تاشلا', 'بۇ كىم؟ «ئالىم» 2026-يىلى!', 'ياشـــا؛ ٣ كۈن'])(
    'keep their marks and figures, in the order of their readers: %s',
    (words) => {
      expect(printed(words)).toEqual([words])
      expect(svgOf(words)).toContain('direction="rtl"')
    },
  )

  it('stand in a list of names in the order of the list', () => {
    expect(printed('ئالىم、مەمەت')).toEqual(['ئالىم', '、', 'مەمەت'])
  })

  it('turn no Chinese word round', () => {
    const svg = svgOf('请ئابلىمىت 3 مەمەت，王强来')
    expect(printed('请ئابلىمىت 3 مەمەت，王强来').filter((words) => words !== '，')).toEqual([
      '请',
      'ئابلىمىت 3 مەمەت',
      expect.stringContaining('王强来'),
    ])
    expect(svg.match(/direction="rtl"/gu)).toHaveLength(1)
  })
})
