import { describe, expect, it } from 'vitest'
import { distanceInWords, metresBetween } from '../../../src/model/places/distance.ts'

describe('how far two places are apart', () => {
  it('is as far as a ruler says', () => {
    expect(metresBetween({ lat: 28, lng: 115 }, { lat: 28.01, lng: 115 })).toBeCloseTo(1112, 0)
    expect(metresBetween({ lat: 28, lng: 115 }, { lat: 28, lng: 115.01 })).toBeCloseTo(982, 0)
  })

  it('is told no more exactly than a phone knows', () => {
    const told = [20, 640, 3210, 25_400].map(distanceInWords)
    expect(told).toEqual(['约100米', '约600米', '约3.2公里', '约25公里'])
  })
})
