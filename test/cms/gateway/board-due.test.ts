import { expect, it } from 'vitest'
import { boardDue } from '../../../cms/gateway/today/board-due.ts'
import { EntryRows } from '../../../cms/gateway/readings/entry-rows.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'

const noReports = { edition: '', rows: new Map([['reports' as const, new EntryRows()]]) }
const rules = [{ id: 'board', label: '宣传栏每季一期' }]
const stories = ['aaa', 'bbb', 'ccc', 'ddd'].map((report) => ({ report, person: undefined }))
const board: BoardRow = { id: 'winter', label: '2026年第四季度', owner: undefined, stories }
const dueOn = (day: string, boards: BoardRow[]) => boardDue(noReports, { rules, boards }, day)

it('a board is not asked for where nothing was told and nothing was picked', () => {
  expect(dueOn('2026-12-20', [])).toBeUndefined()
  expect(dueOn('2026-12-20', [{ ...board, label: '2026年第三季度' }])).toBeUndefined()
})

it('a board that was picked is asked for, with how much was picked', () => {
  expect(dueOn('2026-12-20', [board])).toMatchObject({ picked: 4, reports: 0 })
})
