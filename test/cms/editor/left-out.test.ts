import { expect, it } from 'vitest'
import { byFile, countOf } from '../../../cms/editor/notifications/left-out.ts'
import { problem } from '../../../src/model/problems.ts'

const LIST = 'content/vocabularies/boards.yml'
const gone = (line: number) =>
  problem(
    'unknown-reference',
    { file: LIST, line, field: `rows.${line}.owner` },
    { label: '阵地', value: 'x' },
  )
const other = problem('missing', { file: 'content/reports/2026/a.md', field: 'title' }, { label: '标题' })

it('what is wrong with one file stands together, and the same sentence once with its lines', () => {
  const files = byFile([gone(4), other, gone(9)])
  expect(files.map(({ file, faults }) => [file, faults.map(({ lines }) => lines)])).toEqual([
    [LIST, [[4, 9]]],
    ['content/reports/2026/a.md', [[]]],
  ])
  // The list of boards stands on the portal, without the station that is gone.
  expect(countOf(files)).toBe(
    '有 1 篇写得不对，没有放到网站上，其余的照常上线；另有 1 份在网站上，里面有地方要改',
  )
  expect(countOf(byFile([gone(4)]))).toBe('网站已照常上线，有 1 份内容里有地方要改')
})
