import { describe, expect, it } from 'vitest'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import {
  GLUE,
  isLargerThanOfficePaper,
  tilePlan,
  tilingWords,
  UNPRINTED,
} from '../../../src/outputs/poster/laying/tiles.ts'

const large = paperSizes.filter(isLargerThanOfficePaper)

describe('a poster in pieces of A4', () => {
  it.each(large)('is whole once the pieces are glued: $label', (poster) => {
    const { tiles, piece, columns, rows } = tilePlan(poster)
    expect(tiles).toHaveLength(columns * rows)
    const last = tiles.at(-1)
    expect((last?.x ?? 0) + piece.width).toBeCloseTo(poster.width)
    expect((last?.y ?? 0) + piece.height).toBeCloseTo(poster.height)
    for (const tile of tiles.filter(({ isFirstInRow }) => !isFirstInRow)) {
      const before = tiles.find(({ row, column }) => row === tile.row && column === tile.column - 1)
      expect((before?.x ?? 0) + piece.width - GLUE).toBeCloseTo(tile.x)
    }
  })

  it.each(large)('keeps clear of the edges that no office printer reaches: $label', (poster) => {
    const { paper, piece } = tilePlan(poster)
    expect([paper.width, paper.height].toSorted((one, other) => one - other)).toEqual([210, 297])
    expect(piece.width).toBeLessThanOrEqual(paper.width - 2 * UNPRINTED)
    expect(piece.height).toBeLessThanOrEqual(paper.height - 2 * UNPRINTED)
  })

  it.each([
    ['a3', 4],
    ['a2', 8],
    ['board-60', 15],
    ['board-80', 21],
  ])('takes as few sheets as it can: %s', (id, count) => {
    const size = paperSizes.find((each) => each.id === id)
    const plan = tilePlan(size ?? { width: 0, height: 0 })
    expect(plan.tiles).toHaveLength(count)
    expect(tilingWords(plan)).toContain(`${count} 张 A4 纸`)
  })

  it('is not cut where it comes out of the printer whole', () => {
    expect(paperSizes.filter((size) => !isLargerThanOfficePaper(size)).map(({ id }) => id)).toEqual([
      'a6',
      'a5',
      'a4',
    ])
  })
})
