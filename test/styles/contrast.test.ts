import { describe, expect, it } from 'vitest'
import { dark, light, type Colour } from '../../src/styles/palette.ts'

const schemes: Record<string, Record<Colour, string>> = { light, dark }

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (colour: string) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, weight, at) =>
      sum + weight * channel(Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255),
    0,
  )
const contrast = (a: string, b: string) => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const words: Colour[] = ['ink', 'ink-soft', 'vermilion', 'rice-gold', 'field-green']
const grounds: Colour[] = ['paper', 'sheet']
/** What pages are read in. */
const readPairs: [Colour, Colour][] = [
  ...words.flatMap((word) => grounds.map((ground): [Colour, Colour] => [word, ground])),
  ['on-vermilion', 'vermilion'],
]
/** Single words on a ground of their own: tags, and versions that differ, in the editor. */
const markPairs: [Colour, Colour][] = [
  ['ink', 'rice-gold-wash'],
  ['vermilion', 'vermilion-wash'],
  ['rice-gold', 'rice-gold-wash'],
  ['field-green', 'field-green-wash'],
]

describe.each(Object.entries(schemes))('the %s palette', (_, colours) => {
  it.each(readPairs)('lets the old read %s on %s', (word, ground) => {
    expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(7)
  })

  it.each(markPairs)('lets everybody read the mark %s on %s', (word, ground) => {
    expect(contrast(colours[word], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(grounds)('shows the edge of a field on %s', (ground) => {
    expect(contrast(colours['rule-strong'], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})
