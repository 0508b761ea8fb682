import { describe, expect, it } from 'vitest'
import { onChineseMaps } from '../../../src/outputs/reader/chinese-coordinates.ts'

describe('where a phone is', () => {
  it('is moved to where Chinese maps show it', () => {
    const { lat, lng } = onChineseMaps({ lng: 116.404, lat: 39.915 })
    expect(lng).toBeCloseTo(116.41024449916938, 6)
    expect(lat).toBeCloseTo(39.91640428150164, 6)
  })
})
