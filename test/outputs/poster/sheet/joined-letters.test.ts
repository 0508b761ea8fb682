import { describe, expect, it } from 'vitest'
import { sheetSvg } from '../../../../src/outputs/poster/sheet/svg.ts'
import { setText } from '../../../../src/outputs/poster/sheet/text.ts'

const printed = (text: string, width = 1800): string[] => {
  const { marks } = setText(text, { cut: 700, colour: 'ink' }, { width, sizes: [110] })
  const svg = sheetSvg({ width: 2000, height: 2000, marks }, '')
  return [...svg.matchAll(/<tspan[^>]*>([^<]*)/gu)].map(([, words = '']) => words)
}

describe('a name in a script whose letters join', () => {
  it.each(['ئابلىمىت مەمەت', 'བཀྲ་ཤིས་བདེ་ལེགས་', 'ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ'])(
    'is printed in one piece among Chinese words: %s',
    (name) => {
      expect(printed(`请${name}来讲课`)).toContain(name)
    },
  )

  it('goes on in the next line between words', () => {
    const lines = printed(Array.from({ length: 12 }, () => 'مەمەت').join(' '), 900)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ').split(' ')).toEqual(Array.from({ length: 12 }, () => 'مەمەت'))
  })

  it('is held to the width that was measured', () => {
    const { width } = setText('مەمەت', { cut: 700, colour: 'ink' }, { width: 1800, sizes: [100] })
    expect(width).toBeGreaterThan(200)
    expect(width).toBeLessThan(400)
  })
})
