import { describe, expect, it } from 'vitest'
import { publicPhone } from '../../../src/library/stations/public-phone.ts'

describe('the number of a station', () => {
  it('is kept back until the station gives it out', () => {
    expect(publicPhone({ phone: '0700-5550199', phonePublic: false })).toBeUndefined()
    expect(publicPhone({ phone: '0700-5550199', phonePublic: true })).toBe('0700-5550199')
  })
})
