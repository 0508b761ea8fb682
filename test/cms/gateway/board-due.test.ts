import { expect, it } from 'vitest'
import { boardsToday } from '../../../cms/gateway/today/board-due.ts'
import { EntryRows } from '../../../cms/gateway/readings/entry-rows.ts'
import { entryRow } from '../../../cms/gateway/readings/entry-row.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'

const ids = ['aaa', 'bbb', 'ccc', 'ddd']
const rules = [{ id: 'board', label: '宣传栏每季一期' }]
const stories = ids.map((report) => ({ report, person: undefined }))
const board: BoardRow = {
  id: 'winter',
  label: '2026年第四季度',
  owner: undefined,
  stories,
  hungOn: undefined,
}

/** A shelf with four reports of that day; with none where no day is given. */
const shelfOf = (day?: string) => {
  const rows = (day === undefined ? [] : ids).map((id) => {
    const facts = { textId: id, head: `---\ndate: '${day}'\n---\n`, media: [] }
    return [id, entryRow({ collection: 'reports', id }, facts)] as const
  })
  return { edition: '', rows: new Map([['reports' as const, new EntryRows().with(new Map(rows))]]) }
}
const toldOn = (day: string, boards: BoardRow[], shelf = shelfOf()) =>
  boardsToday(shelf, { rules, boards }, day)

it('a board is not asked for where nothing was told and nothing was picked', () => {
  expect(toldOn('2026-12-20', [])).toEqual({ board: undefined, unpicked: [] })
  expect(toldOn('2026-12-20', [{ ...board, label: '2026年第三季度' }]).board).toBeUndefined()
})

it('nor where no rule of the county asks for boards', () => {
  const told = boardsToday(shelfOf('2026-11-02'), { rules: [], boards: [] }, '2026-11-15')
  expect(told).toEqual({ board: undefined, unpicked: [] })
})

it('a board that was picked is asked for, with how much was picked, until it is said to hang', () => {
  const shelf = shelfOf('2026-05-02')
  expect(toldOn('2026-12-20', [board], shelf).board).toMatchObject({ picked: 4, reports: 0 })
  expect(toldOn('2026-12-20', [{ ...board, hungOn: '2026-12-19' }], shelf).board).toBeUndefined()
  // One of them was withdrawn since.
  const withLost = { ...board, stories: [...stories, { report: 'gone', person: undefined }] }
  expect(toldOn('2026-12-20', [withLost], shelf).board).toMatchObject({ picked: 4 })
})

it('a quarter without picks is spoken of all its time and the next, but not beside its own card', () => {
  const shelf = shelfOf('2026-11-02')
  expect(toldOn('2026-11-15', [], shelf)).toEqual({ board: undefined, unpicked: ['2026年第四季度'] })
  expect(toldOn('2026-12-25', [], shelf)).toMatchObject({ board: { picked: 0 }, unpicked: [] })
  expect(toldOn('2027-02-15', [], shelf).unpicked).toEqual(['2026年第四季度'])
  expect(toldOn('2026-11-15', [board], shelf).unpicked).toEqual([])
})
