import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTable } from '../../../scripts/bench/readme-figures.ts'
import { daysTable, faultsOf, withDays } from '../../../scripts/try-editor/days-table.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
import type { DayFigures } from '../../journey/days/day.ts'

const good: DayFigures = {
  ...{ day: 'phone', width: 360, steps: 1, taps: 12, keyPresses: 0, typedCharacters: 60 },
  ...{ lostCharacters: 0, seconds: 180, sideways: [], complaints: [] },
}

describe('a day at the desk', () => {
  it.each([
    ['lost a word', { lostCharacters: 2 }, 'phone at 360 px: 2 characters were lost'],
    [
      'scrolled sideways',
      { sideways: ['saves: 372 px'] },
      'phone at 360 px can be scrolled sideways: saves: 372 px',
    ],
    [
      'made the browser complain',
      { complaints: ['TypeError'] },
      'phone at 360 px, the console says: TypeError',
    ],
    ['took too many touches', { taps: 13 }, 'phone at 360 px: taps are 13, more than 12'],
    [
      'took too many keys',
      { day: 'keyboard', keyPresses: 61 },
      'keyboard at 360 px: keyPresses are 61, more than 60',
    ],
  ])('is not as it should be when it %s', (_what, part, fault) => {
    expect(faultsOf([good, { ...good, ...part }])).toEqual([fault])
  })

  it('is as it should be when it keeps to its goals', () => {
    expect(faultsOf([good])).toEqual([])
  })

  it('takes the place of its own row, and leaves those of other days', () => {
    const other = { ...good, day: 'routine', width: 1280 }
    const again = withDays(daysTable([good, other]), [{ ...good, taps: 9 }])
    expect(again).toBe(daysTable([{ ...good, taps: 9 }, other]))
  })

  it('has its place in the README', () => {
    const readme = readFileSync(join(PROGRAM_DIR, 'README.md'), 'utf8')
    const table = daysTable([good])
    expect(withTable(readme, 'editor', () => table)).toContain(table)
    expect(table).toContain(
      '| phone | 360 | 1 | 12 (within 12) | 0 | 60 (within 60) | 0 | 180 (within 180) | 0 | 0 |',
    )
  })
})
