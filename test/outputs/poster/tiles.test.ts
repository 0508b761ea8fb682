import { describe, expect, it } from 'vitest'
import { paperSizes, type PaperSize } from '../../../src/model/posters/paper-sizes.ts'
import { canBeLaid } from '../../../src/model/posters/laying-ways.ts'
import { sheetsInTiles } from '../../../src/outputs/poster/laying/in-tiles.ts'
import { JOINT, tilePlan, tilingWords } from '../../../src/outputs/poster/laying/tiles.ts'

const tiled: PaperSize[] = paperSizes.filter((size) => canBeLaid('tiles', size, size.format))

describe('a poster in pieces of A4', () => {
  it('is made of what is larger than A4 and hangs on a wall, not of cloth and stands', () => {
    expect(tiled.map(({ id }) => id)).toEqual(['a3', 'a2', 'board-60', 'board-80'])
  })

  it.each(tiled)(
    'shows every part of the wall on one piece, and again where that is glued: $label',
    (size) => {
      const { tiles, paper, wall, columns, rows } = tilePlan(size)
      expect(tiles).toHaveLength(columns * rows)
      const last = tiles.at(-1)
      expect((last?.x ?? 0) + paper.width).toBeCloseTo(wall.width)
      expect((last?.y ?? 0) + paper.height).toBeCloseTo(wall.height)
      for (const tile of tiles.filter(({ isFirstInRow }) => !isFirstInRow)) {
        const before = tiles.find(({ row, column }) => row === tile.row && column === tile.column - 1)
        expect((before?.x ?? 0) + paper.width - JOINT).toBeCloseTo(tile.x + JOINT)
      }
    },
  )

  it.each(tiled)('is whole on the wall, and hardly smaller than it is called: $label', (size) => {
    const { poster, wall, scale } = tilePlan(size)
    expect(scale).toBeGreaterThan(0.93)
    expect(poster.width / poster.height).toBeCloseTo(size.width / size.height)
    for (const at of [poster.x, poster.y]) expect(at).toBeGreaterThanOrEqual(0)
    expect(poster.x + poster.width).toBeLessThanOrEqual(wall.width + 0.001)
    expect(poster.y + poster.height).toBeLessThanOrEqual(wall.height + 0.001)
  })

  it.each([
    ['a3', 2, '拼好是 28.3×40 厘米（95% 大）'],
    ['a2', 4, '拼好是 40×56.6 厘米（95% 大）'],
    ['board-60', 9, '拼好是 56.7×85.1 厘米（95% 大）'],
    ['board-80', 16, '拼好是 75.2×112.8 厘米（94% 大）'],
  ])('takes as few sheets as it can, and says so before it is printed: %s', (id, count, size) => {
    const plan = tilePlan(paperSizes.find((each) => each.id === id) ?? { width: 0, height: 0 })
    expect(plan.tiles).toHaveLength(count)
    expect(tilingWords(plan)).toContain(`${count} 张 A4 纸`)
    expect(tilingWords(plan)).toContain(size)
    expect(tilingWords(plan, 3)).toContain(`3 张海报共 ${count * 3} 张`)
  })

  it('tells on every piece where it belongs and what to cut, and cuts nothing off the outer edges', () => {
    const size = { width: 420, height: 594 }
    const sheet = { title: '看戏 & <联欢>', width: 2100, height: 2970, marks: '<rect width="9" height="9"/>' }
    const plan = tilePlan(size)
    const pieces = sheetsInTiles(sheet, size, plan)
    const counted = (looks: string) => pieces.map((piece) => piece.split(`class="${looks}"`).length - 1)
    expect(pieces[0]).toContain('第1行第1张（共2行，每行2张）　左上角第一张，先摆好')
    expect(pieces[3]).toContain('沿虚线裁掉左边、上边的白条')
    expect(pieces[3]).toContain('aria-label="看戏 &amp; &lt;联欢>，第2行第2张"')
    expect(counted('cut-line')).toEqual([0, 1, 1, 2])
    expect(counted('glue-edge')).toEqual([2, 1, 1, 0])
  })
})
