import { describe, expect, it } from 'vitest'
import { checkSiteFile, checkWordList } from '../../src/model/site-files.ts'

const site = 'portalName: 青禾\ncounty: 青禾县\norganisation: 县中心\nbaseUrl: https://qinghe.example\n'
const told = ({ problems }: ReturnType<typeof checkSiteFile>) =>
  problems.map(({ code, field, line }) => [code, field, line])

describe('the settings of the portal', () => {
  it.each([
    ['are empty', '', ['unreadable-list', undefined, 1]],
    ['are broken', 'county: "青禾', ['unreadable-list', undefined, 1]],
    ['are a list', '- 一', ['wrong-kind', '', undefined]],
    ['name no county', site.replace('county: 青禾县\n', ''), ['missing', 'county', undefined]],
    [
      'give a path for an address',
      site.replace('https://qinghe.example', '/x'),
      ['not-a-link', 'baseUrl', 4],
    ],
    ['give half an address', site.replace('qinghe.example', '['), ['not-a-link', 'baseUrl', 4]],
  ])('are not used when they %s', (_case, text, problem) => {
    const checked = checkSiteFile(text)
    expect(checked.value).toBeUndefined()
    expect(told(checked).map(([code, field = undefined, line]) => [code, field, line])).toContainEqual(
      problem,
    )
  })

  it('are told of a name that begins with a star, and used as they are written', () => {
    const checked = checkSiteFile(site.replace('县中心', '*县中心'))
    expect(told(checked)).toEqual([['begins-with-sign', 'organisation', 3]])
    expect(checked.value?.organisation).toBe('*县中心')
  })

  it('are read when they are right', () => {
    expect(checkSiteFile(site)).toMatchObject({ value: { county: '青禾县' }, problems: [] })
  })
})

const form = (row: string) =>
  checkWordList('practiceForms', `rows:\n  - {id: jiang, label: 讲, order: 20}\n${row}`)

describe('a word list', () => {
  it.each([
    ['without rows', 'rows:'],
    ['that is a text', '没有'],
    ['with an open bracket', 'rows: ['],
  ])('%s is not used', (_case, text) => {
    const { value, problems } = checkWordList('practiceForms', text)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([
      { code: 'unreadable-list', file: 'content/vocabularies/practiceForms.yml' },
    ])
  })

  it.each([
    ['that is no row', '  - 讲', 'wrong-kind', ['讲']],
    ['without an id', '  - {label: 评}', 'missing', ['讲']],
    ['with the id of another', '  - {id: jiang, label: 评}', 'same-id-twice', ['讲']],
    ['without a name', '  - {id: ping}', 'missing', ['讲', 'ping']],
    ['whose name begins with a star', '  - id: ping\n    label: *评', 'begins-with-sign', ['讲', '*评']],
  ])('tells of a row %s, with its line, and keeps the others', (_case, row, code, labels) => {
    const { value, problems } = form(row)
    expect(problems).toMatchObject([
      { code, line: expect.any(Number), label: expect.stringContaining('第 2 项') },
    ])
    expect(value?.map(({ label }) => label)).toEqual(labels)
  })

  it('stands in the order the county wants', () => {
    expect(form('  - {id: ping, label: 评, order: 10}').value?.map(({ label }) => label)).toEqual([
      '评',
      '讲',
    ])
  })
})
