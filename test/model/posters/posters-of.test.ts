import { expect, it } from 'vitest'
import { posterKindsOf } from '../../../src/model/posters/poster-kinds.ts'
import { postersOfBoards, postersOfCounty, postersOfEntry } from '../../../src/model/posters/posters-of.ts'
import { boardsIn } from '../../../src/model/posters/written-boards.ts'

const DAY = '2026-12-20'
const named = (posters: { kind: string; id: string }[]) => posters.map(({ kind, id }) => `${kind}/${id}`)

it('an entry of which there is no poster offers none', () => {
  expect(postersOfEntry('pages', 'about', DAY)).toEqual([])
})

it('a station offers all that hangs at it: every kind, the months beside this one, its boards', () => {
  const posters = named(postersOfEntry('stations', 'qingshi-cun', DAY))
  expect(posters[0]).toBe('station-month/qingshi-cun')
  for (const kind of posterKindsOf('stations')) expect(posters).toContain(`${kind}/qingshi-cun`)
  expect(posters).toContain('month/2027-01-qingshi-cun')
  expect(posters).toContain('quarter-board/2026-q4-qingshi-cun')
})

it('a report offers its poster and the sheet that is signed', () => {
  expect(named(postersOfEntry('reports', 'x', DAY))).toEqual(['report/x', 'review-sheet/x'])
})

it('the county offers what is nobody else’s', () => {
  const levels = [{ id: 'county', label: '县级' }]
  const posters = named(postersOfCounty({ levels, quarters: ['2026-q3'], boards: ['2026-q4'] }))
  for (const each of ['county-week/county', 'county-menu/county', 'order-slip/county', 'good-deeds/county'])
    expect(posters).toContain(each)
  for (const each of ['honour-roll/2026-q3', 'quarter-board/2026-q4-county']) expect(posters).toContain(each)
  // Nobody was honoured in this quarter, and too little was told in the last.
  for (const each of ['honour-roll/2026-q4', 'quarter-board/2026-q3-county'])
    expect(posters).not.toContain(each)
})

it('a list of picked boards offers those whose quarter can be read, the newest first', () => {
  const rows = [
    { label: '2026年第三季度' },
    { label: '今年冬天' },
    { label: '2026-q4', owner: 'qingshi-cun' },
    3,
  ]
  const boards = postersOfBoards(boardsIn({ rows }), new Map([['qingshi-cun', '青石村']]))
  expect(named(boards)).toEqual(['quarter-board/2026-q4-qingshi-cun', 'quarter-board/2026-q3-county'])
  expect(boards.map(({ name }) => name)).toEqual(['2026-q4（青石村）', '2026年第三季度'])
})
