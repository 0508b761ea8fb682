import { expect, it } from 'vitest'
import { keepsTop } from '../../../../src/outputs/poster/sheet/kept-part.ts'

const LANDSCAPE = { width: 1200, height: 800 }

it('leaves the middle of a photo where nearly all of it is seen', () => {
  expect(keepsTop(LANDSCAPE, { width: 1500, height: 900 })).toBe(false)
})

it('leaves the heads of people on a photo that becomes a strip', () => {
  expect(keepsTop(LANDSCAPE, { width: 1500, height: 600 })).toBe(true)
})

it('leaves the face on an upright photo, whatever its place', () => {
  expect(keepsTop({ width: 800, height: 1200 }, { width: 500, height: 500 })).toBe(true)
})
