import { describe, expect, it } from 'vitest'
import type { StationPlace } from '../../../src/library/stations/station-places.ts'
import { stationMap } from '../../../src/outputs/station-map/station-map.ts'

const place = (name: string, level: number, lat?: number, lng?: number): StationPlace => ({
  id: name,
  name,
  href: `/stations/${name}/`,
  isSeat: level <= 1,
  address: '',
  location: lat !== undefined && lng !== undefined ? { lat, lng } : undefined,
  mapLink: undefined,
  call: undefined,
})
const county = [
  place('县中心', 0, 28.1, 115.1),
  place('临江镇所', 1, 28.2, 115.0),
  place('枫溪镇所', 1, 28.0, 115.3),
  place('青石村站', 2, 28.22, 115.02),
]

describe('the map of stations', () => {
  it('is not drawn of fewer than two places', () => {
    expect(stationMap([place('没有位置', 1), place('县中心', 0, 28, 115)])).toBeUndefined()
    expect(stationMap([])).toBeUndefined()
  })

  it('leaves out a place that somebody’s slip of the pen put into another country', () => {
    const map = stationMap([...county, place('写反了', 2, 15.1, 28.1)])
    expect(map?.dots.map(({ name }) => name)).not.toContain('写反了')
    expect(map?.dots).toHaveLength(county.length)
  })

  it('shows north above south and east right of west, all on the sheet', () => {
    const map = stationMap(county)
    const at = new Map(map?.dots.map((dot) => [dot.name, dot]))
    expect(at.get('青石村站')?.y).toBeLessThan(at.get('枫溪镇所')?.y ?? 0)
    expect(at.get('临江镇所')?.x).toBeLessThan(at.get('枫溪镇所')?.x ?? 0)
    for (const { x, y } of map?.dots ?? []) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(map?.width ?? 0)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(map?.height ?? 0)
    }
  })

  it('names the centre and the townships’ 所, not each village', () => {
    expect(
      stationMap(county)
        ?.labels.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['县中心', '枫溪镇所', '临江镇所'].toSorted())
  })

  it('prints no name over another', () => {
    const crowded = Array.from({ length: 30 }, (_none, at) =>
      place(`第${at}镇所`, 1, 28 + (at % 6) * 0.01, 115 + Math.floor(at / 6) * 0.01),
    )
    const boxes = (stationMap([...crowded, place('远', 2, 28.3, 115.3)])?.labels ?? []).map(
      ({ text, anchor, x, y }) => {
        const length = [...text].length * 42
        const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
        return { left, right: left + length, top: y - 36, bottom: y + 6 }
      },
    )
    const meetings = boxes.filter((a, at) =>
      boxes.some(
        (b, other) =>
          other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
      ),
    )
    expect(meetings).toEqual([])
    expect(boxes.length).toBeGreaterThan(0)
  })

  it('says how far a line of its scale is', () => {
    const { scale, dots } = stationMap(county) ?? {}
    const [a, b] = ['县中心', '枫溪镇所'].map((name) => dots?.find((dot) => dot.name === name))
    const drawn = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
    expect((drawn / (scale?.length ?? 1)) * (scale?.kilometres ?? 0)).toBeCloseTo(22.5, 0)
  })
})
