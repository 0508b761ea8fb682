import { describe, expect, it } from 'vitest'
import { degreesIn, placeIn } from '../../../src/model/fields/coordinates.ts'

describe('a latitude or longitude', () => {
  it.each([
    '28.163611',
    '２８．１６３６１１',
    'N 28.163611',
    '28.163611°N',
    '纬度：28.163611',
    '北纬28度9分49秒',
    '28°9′49″',
    '28º09’49”',
    `28° 9' 49''`,
    'lat: 28.163611',
  ])('means the same in every writing: %s', (text) => {
    expect(degreesIn(text)).toBe(28.163611)
  })

  it.each(['青石村', '28°60′', '28.1,115.1', '二十八度', ''])('is not read from %j', (text) => {
    expect(degreesIn(text)).toBeUndefined()
  })

  it('south and west lie below zero', () => {
    expect([degreesIn('S 28.5'), degreesIn('西经115度')]).toEqual([-28.5, -115])
  })
})

describe('a place', () => {
  it.each([
    ['pasted whole into the first box', { lat: '115.1218,28.1637' }],
    ['pasted into both boxes', { lat: '28.1637, 115.1218', lng: '28.1637, 115.1218' }],
    ['with the boxes mixed up', { lat: 115.1218, lng: 28.1637 }],
    ['with its letters, in either order', { lng: 'E 115.1218, N 28.1637' }],
    ['as one text', '28.1637°N 115.1218°E'],
    ['in Chinese', '东经115.1218度，北纬28.1637度'],
    ['in brackets', '[115.1218, 28.1637]'],
  ])('is understood %s', (_which, written) => {
    expect(placeIn(written)).toEqual({ lat: 28.1637, lng: 115.1218 })
  })

  it.each([[{ lat: 28.1 }], [{ lat: '村口' }], ['https://surl.amap.com/x'], [undefined], [[1, 2]]])(
    'that cannot be read is left to its boxes: %j',
    (written) => {
      expect(placeIn(written)).toEqual(written)
    },
  )
})
