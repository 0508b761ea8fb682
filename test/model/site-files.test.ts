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
    [
      'with a path for an address',
      'portalName: 青禾\ncounty: 青禾县\norganisation: 中心\nbaseUrl: /x\n',
      { code: 'not-a-link', field: 'baseUrl', line: 4 },
    ],
    [
      'with half an address',
      'portalName: 青禾\ncounty: 青禾县\norganisation: 中心\nbaseUrl: https://[\n',
      { code: 'not-a-link', field: 'baseUrl', line: 4 },
    ],
  ])('%s', (_, text, problem) => {
    expect(checkSiteFile(text)).toMatchObject({
      value: undefined,
      problems: [{ file: 'content/site.yml', ...problem }],
    })
  })
})

describe('portal settings', () => {
  it('are used as they are written where a name begins with a star, and that is told', () => {
    const { value, problems } = checkSiteFile(
      'portalName: 青禾\ncounty: 青禾县\norganisation: *县中心\nbaseUrl: https://a.example\n',
    )
    expect(value?.organisation).toBe('*县中心')
    expect(problems).toMatchObject([{ code: 'begins-with-sign', field: 'organisation', line: 3 }])
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

  it.each([
    ['with the id of another', row('chuan-a', 'label: 乙'), 'same-id-twice', ['传技能']],
    ['whose name begins with a star', row('chuan-b', 'label: *乙'), 'begins-with-sign', ['传技能', '*乙']],
  ])('names a row %s by its place and line', (_, second, code, labels) => {
    const { value, problems } = checkWordList('categories', list(row('chuan-a'), second))
    expect(value?.map(({ label }) => label)).toEqual(labels)
    expect(problems).toMatchObject([
      { code, line: expect.any(Number), label: expect.stringContaining('第 2 项') },
    ])
  })

  it('stands in the order of its numbers', () => {
    const { value } = checkWordList(
      'categories',
      list(row('chuan-a', 'label: 甲\n    order: 2'), row('chuan-b', 'label: 乙\n    order: 1')),
    )
    expect(value?.map(({ id }) => id)).toEqual(['chuan-b', 'chuan-a'])
  })
})
