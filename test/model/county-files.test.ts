import { describe, expect, it } from 'vitest'
import { checkSiteSettings, checkWordList } from '../../src/model/county-files.ts'

const site = 'portalName: 青禾\ncounty: 青禾县\norganisation: 县中心\nbaseUrl: https://qinghe.example\n'
const told = ({ problems }: ReturnType<typeof checkSiteSettings>) =>
  problems.map(({ code, field, line }) => [code, field, line])

describe('the settings of the portal', () => {
  it.each([
    ['are empty', '', ['not-yaml', undefined, 1]],
    ['are broken', 'county: "青禾', ['not-yaml', undefined, 1]],
    ['are a list', '- 一', ['wrong-kind', '', undefined]],
    ['name no county', site.replace('county: 青禾县\n', ''), ['missing', 'county', undefined]],
    [
      'give a path for an address',
      site.replace('https://qinghe.example', '/x'),
      ['not-a-link', 'baseUrl', 4],
    ],
    ['give half an address', site.replace('qinghe.example', '['), ['not-a-link', 'baseUrl', 4]],
    ['begin a name with a star', site.replace('县中心', '*县中心'), ['begins-with-sign', 'organisation', 3]],
  ])('are not used when they %s', (_case, text, problem) => {
    const checked = checkSiteSettings(text)
    expect(checked.data).toBeUndefined()
    expect(told(checked).map(([code, field = undefined, line]) => [code, field, line])).toContainEqual(
      problem,
    )
  })

  it('are read when they are right', () => {
    expect(checkSiteSettings(site)).toMatchObject({ data: { county: '青禾县' }, problems: [] })
  })
})

describe('a word list', () => {
  it.each([
    ['without rows', 'rows:', 'missing'],
    ['that is a text', '没有', 'wrong-kind'],
    ['with a row that has no name', 'rows:\n  - id: jiang', 'missing'],
    [
      'with two rows of one id',
      'rows:\n  - {id: jiang, label: 讲}\n  - {id: jiang, label: 评}',
      'same-id-twice',
    ],
  ])('%s is not used', (_case, text, code) => {
    const { data, problems } = checkWordList('practiceForms', text)
    expect(data).toBeUndefined()
    expect(problems).toMatchObject([
      { code, severity: 'error', file: 'content/vocabularies/practiceForms.yml' },
    ])
  })

  it('names the row and the box of a fault', () => {
    const { problems } = checkWordList('practiceForms', 'rows:\n  - {id: jiang}')
    expect(problems).toMatchObject([{ label: '实践形式 第 1 项 名称', line: 2 }])
  })

  it('stands in the order the county wants', () => {
    const { data } = checkWordList(
      'practiceForms',
      'rows:\n  - {id: ping, label: 评, order: 20}\n  - {id: jiang, label: 讲, order: 10}',
    )
    expect(data?.map(({ label }) => label)).toEqual(['讲', '评'])
  })
})
