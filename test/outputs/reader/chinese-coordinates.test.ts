import { describe, expect, it } from 'vitest'
import { metresBetween, onChineseMaps } from '../../../src/outputs/reader/chinese-coordinates.ts'
import { inWords } from '../../../src/outputs/reader/nearest-stations.ts'

describe('where a phone is', () => {
  it('is moved to where Chinese maps show it', () => {
    const { lat, lng } = onChineseMaps({ lng: 116.404, lat: 39.915 })
    expect(lng).toBeCloseTo(116.41024449916938, 6)
    expect(lat).toBeCloseTo(39.91640428150164, 6)
  })

  it('is as far from a station as a ruler says', () => {
    expect(metresBetween({ lat: 28, lng: 115 }, { lat: 28.01, lng: 115 })).toBeCloseTo(1112, 0)
    expect(metresBetween({ lat: 28, lng: 115 }, { lat: 28, lng: 115.01 })).toBeCloseTo(982, 0)
  })

  it('is told no more exactly than a phone knows', () => {
    expect([20, 640, 3210, 25_400].map(inWords)).toEqual(['约100米', '约600米', '约3.2公里', '约25公里'])
  })
})
