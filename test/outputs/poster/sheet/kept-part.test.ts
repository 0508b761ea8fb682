import { expect, it } from 'vitest'
import { keepsTop } from '../../../../src/outputs/poster/sheet/kept-part.ts'

const LANDSCAPE = { width: 1200, height: 800 }

it('leaves the heads of people on a photo of which a little is cut', () => {
  expect(keepsTop(LANDSCAPE, { width: 1500, height: 900 })).toBe(true)
  expect(keepsTop(LANDSCAPE, { width: 1500, height: 800 })).toBe(true)
})

it('leaves the middle of a photo that becomes a strip, where people may stand low', () => {
  expect(keepsTop(LANDSCAPE, { width: 1500, height: 600 })).toBe(false)
})

it('leaves the face on an upright photo, whatever its place', () => {
  expect(keepsTop({ width: 800, height: 1200 }, { width: 500, height: 500 })).toBe(true)
})
