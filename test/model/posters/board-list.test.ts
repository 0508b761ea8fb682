import { describe, expect, it } from 'vitest'
import { quarterIn } from '../../../src/model/days/quarters.ts'
import { lostStories, namedByBoards } from '../../../src/model/posters/lost-stories.ts'
import type { BoardRow } from '../../../src/model/posters/board-list.ts'
import { boardRowOf, pickedStories } from '../../../src/model/posters/board-rules.ts'
import { checkWordList } from '../../../src/model/site-files.ts'

const reports = (count: number) =>
  Array.from({ length: count }, (_, at) => `{ report: 20261101-qsc-k${at}f9 }`)
const row = (id: string, label: string, stories: readonly string[], more = '') =>
  `  - id: ${id}\n    label: ${label}\n${more}    stories:\n${stories.map((story) => `      - ${story}\n`).join('')}`
const checked = (...rows: string[]) => checkWordList('boards', `rows:\n${rows.join('')}`)

/** How many stories of a list's first row can be hung, and what is said of the list. */
const outcome = (...rows: string[]) => {
  const { value, problems } = checked(...rows)
  const [first] = (value ?? []) as BoardRow[]
  return {
    hung: first ? pickedStories(first).length : 0,
    said: problems.map(({ code, line }) => [code, line]),
  }
}

describe('what was picked for a notice board', () => {
  it.each([
    ['three stories', reports(3), 3, [['too-few', 5]]],
    ['nine stories: the first eight hang', reports(9), 8, [['too-many', 5]]],
    ['a story twice', [...reports(4), ...reports(1)], 4, [['same-story-twice', 9]]],
    [
      'a report and a person at once',
      [...reports(4), '{ report: aaa, person: bbb }'],
      4,
      [['not-one-story', 9]],
    ],
    ['an empty line', [...reports(4), '{}'], 4, [['not-one-story', 9]]],
    ['an id that is none', [...reports(4), '{ report: "Q 1" }'], 4, [['not-an-id', 9]]],
  ])('is told with its line, and the rest hangs: %s', (_, stories, hung, said) => {
    expect(outcome(row('one', '2026-q4', stories))).toEqual({ hung, said })
  })

  it('is told when nobody can say of which quarter it is', () => {
    const { problems } = checked(row('one', '今年冬天', reports(4)))
    expect(problems).toMatchObject([{ code: 'not-a-quarter', line: 3, severity: 'error' }])
  })

  it('counts once for each quarter and owner: the first', () => {
    const owner = '    owner: qingshi-cun\n'
    const { value, problems } = checked(
      row('one', '2026年第四季度', reports(4)),
      row('two', '2026-q4', reports(5)),
      row('three', '2026年4季度', reports(6), owner),
    )
    expect(problems).toMatchObject([{ code: 'same-board-twice', field: 'rows.1.label' }])
    const rows = value as BoardRow[]
    expect(boardRowOf(rows, '2026-q4', undefined)?.id).toBe('one')
    expect(boardRowOf(rows, '2026-q4', 'qingshi-cun')?.id).toBe('three')
    expect(boardRowOf(rows, '2026-q3', undefined)).toBeUndefined()
  })

  it('never breaks on what is no list of boards', () => {
    for (const text of ['', 'rows: 3', 'rows: [3, [], {}]', 'rows:\n  - { id: aaa, label: [], stories: 3 }'])
      expect(() => [checkWordList('boards', text), namedByBoards(text)]).not.toThrow()
  })

  it('is told when nobody has it any more, and when it is not on show while the board hangs', () => {
    const text = `rows:\n${row('old', '2026-q1', reports(2))}${row('now', '2026-q4', ['{ person: he-shifu }', '{ person: gone }'])}`
    const told = lostStories(namedByBoards(text), '2026-q3', (_, id) =>
      id === 'gone' ? { standing: 'unknown' } : { standing: 'expired', title: '修钟的何师傅' },
    )
    expect(told).toMatchObject([
      { code: 'story-not-on-show', severity: 'warning', field: 'rows.1.stories.0.person', line: 10 },
      { code: 'story-unknown', severity: 'error', field: 'rows.1.stories.1.person', line: 11 },
    ])
    expect(told.map(({ message }) => message).join()).toMatch(/选的“修钟的何师傅”.*选的“gone”/)
  })
})

it.each([
  ['2026年第四季度', '2026-q4'],
  ['2026年4季度', '2026-q4'],
  ['２０２６年 第 3 季', '2026-q3'],
  ['2026 Q1', '2026-q1'],
  ['2026-q5', undefined],
  ['第四季度', undefined],
  ['2026年', undefined],
])('a quarter is understood as people write it: %s', (written, quarter) => {
  expect(quarterIn(written)).toBe(quarter)
})
