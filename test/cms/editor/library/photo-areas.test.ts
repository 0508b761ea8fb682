import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../../cms/editor/library/edit/areas.ts'
import { faceAt, moved, resized, turnedEdit, UNTOUCHED } from '../../../../cms/editor/library/edit/areas.ts'

const FACE = { x: 0.2, y: 0.3, width: 0.25, height: 0.1 }

describe('a frame on a photo', () => {
  it('never leaves the photo, however far it is pushed or pulled', () => {
    expect(moved(FACE, 9, -9)).toEqual({ ...FACE, x: 0.75, y: 0 })
    expect(resized(FACE, 9, 9)).toEqual({ ...FACE, width: 0.8, height: 0.7 })
    expect(faceAt(0, 1, 1)).toMatchObject({ x: 0, y: 0.84 })
  })

  it('stays large enough to be taken hold of', () => {
    expect(resized(FACE, -9, -9)).toMatchObject({ width: 0.03, height: 0.03 })
  })

  it('is as high as it is wide on the screen, whatever the shape of the photo', () => {
    for (const ratio of [1.5, 0.75]) {
      const { width, height } = faceAt(0.5, 0.5, ratio)
      expect((width * ratio) / height).toBeCloseTo(1)
    }
  })
})

describe('a photo that is turned', () => {
  it('takes its frames along', () => {
    const edit: Edit = { turn: 0, blur: [{ ...FACE, shape: 'ellipse' }], crop: FACE }
    const { turn, blur, crop } = turnedEdit(edit)
    expect(turn).toBe(90)
    expect(crop?.x).toBeCloseTo(0.6)
    expect(crop).toMatchObject({ y: 0.2, width: 0.1, height: 0.25 })
    expect(blur).toEqual([{ ...crop, shape: 'ellipse' }])
  })

  it('is as before after four turns', () => {
    const edit: Edit = { turn: 90, blur: [{ ...FACE, shape: 'rectangle' }] }
    const [area] = turnedEdit(turnedEdit(turnedEdit(turnedEdit(edit)))).blur
    for (const [name, value] of Object.entries(FACE))
      expect(area?.[name as keyof typeof FACE]).toBeCloseTo(value)
    expect(turnedEdit(turnedEdit(turnedEdit(turnedEdit(UNTOUCHED))))).toEqual(UNTOUCHED)
  })
})
