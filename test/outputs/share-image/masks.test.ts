import { expect, it } from 'vitest'
import type { TextLine } from '../../../src/outputs/share-image/design/sheet.ts'
import { MaskStore } from '../../../src/outputs/share-image/draw/masks.ts'
import { paperUnits } from '../../../src/outputs/type/joined-letters.ts'
import { unitsOf } from '../../../src/outputs/type/units.ts'

const line = (text: string, units = unitsOf(text, 700).units): TextLine => ({
  units: units.map((unit, x) => ({ ...unit, x })),
  x: 0,
  y: 0,
  size: 29,
  weight: 700,
  colour: 'ink',
  ground: 'paper',
})

it('a card keeps all its letters when the store starts afresh for another card meanwhile', async () => {
  const small = new MaskStore(1)
  await small.of([line('青禾县')])
  const [ours] = await Promise.all([small.of([line('青禾县的灯')]), small.of([line('另一张')])])
  expect(ours).toEqual(await new MaskStore().of([line('青禾县的灯')]))
  expect(ours[0]?.every((mask) => mask !== undefined)).toBe(true)
})

it('a word whose letters join is drawn in one piece, with all its ink', async () => {
  const text = 'مەمەت'
  const [whole] = await new MaskStore().of([line(text, paperUnits(text, 700))])
  const parted = await new MaskStore().of([...text].map((letter) => line(letter, paperUnits(letter, 700))))
  expect(whole).toHaveLength(1)
  expect(whole?.[0]?.steps.length).toBeGreaterThan(200)
  // Alone a letter has its end, which it loses beside others.
  expect(parted.flat().reduce((sum, ink) => sum + (ink?.steps.length ?? 0), 0)).not.toBe(
    whole?.[0]?.steps.length,
  )
})
