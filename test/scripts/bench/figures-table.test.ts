import { describe, expect, it } from 'vitest'
import { figuresByKey, figuresTable } from '../../../scripts/bench/figures-table.ts'
import type { Figure } from '../../../scripts/bench/measurement.ts'

const publish: Figure = {
  key: 'publishSeconds',
  label: 'a publish, s',
  value: 3.1049,
  goal: { word: 'at most', share: 0.4, of: 'rivalSeconds' },
}
const rival: Figure = { key: 'rivalSeconds', label: 'the rival, s', value: 10 }
const rows = (...figures: Figure[]) => figuresTable(figures).split('\n').slice(2)

describe('the table of figures', () => {
  it('sets a figure against the one that its goal names', () => {
    expect(rows(publish, rival)).toEqual([
      '| a publish, s | 3.1 | at most 0.4 of “the rival, s” (0.31) |',
      '| the rival, s | 10 |  |',
    ])
  })

  it('names no goal when what it is compared with was not measured', () => {
    expect(rows(publish)).toEqual(['| a publish, s | 3.1 |  |'])
  })

  it('shows a dash for what this machine cannot tell, and leaves it out of the file', () => {
    const memory: Figure = { key: 'peakMB', label: 'peak MB', value: undefined, goal: 'within 4,096' }
    expect(rows(memory)).toEqual(['| peak MB | – | within 4,096 |'])
    expect(figuresByKey([memory, rival])).toEqual({ rivalSeconds: 10 })
  })
})
