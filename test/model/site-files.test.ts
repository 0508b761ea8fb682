import { describe, expect, it } from 'vitest'
import { checkSiteFile, checkWordList } from '../../src/model/site-files.ts'

const row = (id: string, rest = 'label: 传技能') => `  - id: ${id}\n    ${rest}\n`
const list = (...rows: string[]) => `rows:\n${rows.join('')}`

describe('portal settings that cannot be used', () => {
  it.each([
    ['not YAML', 'portalName: [', { code: 'unreadable-list' }],
    ['no settings at all', '你好', { code: 'unreadable-list', line: 1 }],
    [
      'without a county',
      'portalName: 青禾\norganisation: 中心\nbaseUrl: https://a.example\n',
      { code: 'missing', field: 'county' },
    ],
    [
      'with a wrong address',
      'portalName: 青禾\ncounty: 青禾县\norganisation: 中心\nbaseUrl: a\n',
      { code: 'not-a-link', field: 'baseUrl', line: 4 },
    ],
  ])('%s', (_, text, problem) => {
    expect(checkSiteFile(text)).toMatchObject({
      value: undefined,
      problems: [{ file: 'content/site.yml', ...problem }],
    })
  })
})

describe('a word list', () => {
  it.each([['rows: ['], ['- a'], ['rows: 1'], ['']])('that reads %j has no rows to use', (text) => {
    const { value, problems } = checkWordList('categories', text)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ file: 'content/vocabularies/categories.yml' }])
  })

  it('keeps a row whose name is wrong under its id, because entries name it, and says what is wrong', () => {
    const { value, problems } = checkWordList('categories', list(row('chuan-a'), row('chuan-b', 'label: ""')))
    expect(value?.map(({ id, label }) => [id, label])).toEqual([
      ['chuan-a', '传技能'],
      ['chuan-b', 'chuan-b'],
    ])
    expect(problems).toMatchObject([{ code: 'missing', field: 'rows.1.label', line: 5 }])
  })

  it('loses only the row that has no usable id', () => {
    const { value, problems } = checkWordList(
      'categories',
      list(row('chuan-a'), row('"传 乙"'), row('chuan-c'), '  - 3\n'),
    )
    expect(value?.map(({ id }) => id)).toEqual(['chuan-a', 'chuan-c'])
    expect(problems.map(({ field }) => field?.split('.')[1])).toEqual(['1', '3'])
  })

  it('stands in the order of its numbers', () => {
    const { value } = checkWordList(
      'categories',
      list(row('chuan-a', 'label: 甲\n    order: 2'), row('chuan-b', 'label: 乙\n    order: 1')),
    )
    expect(value?.map(({ id }) => id)).toEqual(['chuan-b', 'chuan-a'])
  })
})
