import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../src/model/check-entry.ts'
import { collectionNames, collections } from '../../src/model/collections.ts'
import { joinFrontMatter } from '../../src/model/entry-text.ts'

const fileOf = (data: Record<string, unknown>, body = '正文。') => joinFrontMatter(data, body)
const { example } = collections.reports
const reportWith = (changes: Record<string, unknown>, body?: string) =>
  checkEntry({
    collection: 'reports',
    id: example.id,
    text: fileOf({ id: example.id, ...example.data, ...changes }, body),
    vocabularies: { categories: [{ id: 'chuan-jineng', label: '传技能' }] },
  })
const rows = (problems: ReturnType<typeof checkEntry>['problems']) =>
  problems.map((p) => [p.code, p.field, p.line])

describe('a wrong entry', () => {
  it.each([
    ['a missing title', { title: undefined }, ['missing', 'title', undefined]],
    ['an empty title', { title: '' }, ['missing', 'title', 3]],
    ['a title of 41 characters', { title: '字'.repeat(41) }, ['too-long', 'title', 3]],
    ['a day that no calendar has', { date: '2026-02-30' }, ['not-a-day', 'date', 4]],
    ['a category the county does not have', { categories: ['no-such'] }, ['not-a-choice', 'categories.0', 7]],
    ['no category at all', { categories: [] }, ['missing', 'categories', 6]],
    ['a number out of range', { participants: -3 }, ['not-a-number', 'participants', 13]],
    ['words where a number belongs', { participants: '很多' }, ['wrong-kind', 'participants', 13]],
    ['a title of blanks', { title: '　 ' }, ['missing', 'title', 3]],
    ['a team whose name goes on', { teams: ['字'.repeat(41)] }, ['too-long', 'teams.0', 19]],
    [
      'a picture from another site',
      { cover: 'https://example.com/a.jpg' },
      ['not-a-media-path', 'cover', 18],
    ],
    ['an id that is not its file name', { id: 'other-id' }, ['id-differs-from-file', 'id', 2]],
  ])('is told about %s', (_case, changes, [code, field, line]) => {
    expect(rows(reportWith(changes).problems)).toContainEqual([code, field, line])
  })

  it('has a choice once, however often it says it', () => {
    const { data } = reportWith({ categories: ['chuan-jineng', 'chuan-jineng'] })
    expect(data?.categories).toEqual(['chuan-jineng'])
  })

  it('yields all its problems at once', () => {
    const { problems, data } = reportWith({ title: '', date: '2026-13-01', summary: '长'.repeat(200) })
    expect(problems.map((p) => p.field)).toEqual(expect.arrayContaining(['title', 'date', 'summary']))
    expect(data).toBeUndefined()
  })

  it('names the item of a list by its place', () => {
    const { problems } = reportWith({ photos: [{ image: '/media/2026/11/a-10x10.jpg' }] })
    expect(problems[0]?.message).toBe('“活动照片 第 1 张 画面说明”还没有填。')
  })

  it('says on which line the front matter breaks', () => {
    const { problems } = checkEntry({
      collection: 'pages',
      id: 'about',
      text: '---\ntitle: "没有收尾\n---\n正文',
    })
    expect(problems[0]).toMatchObject({ code: 'not-front-matter', line: expect.any(Number) })
  })

  it('is told about a missing story', () => {
    expect(rows(reportWith({}, '  ').problems)).toContainEqual(['missing', 'body', undefined])
  })

  it('may carry an unknown field, with a warning', () => {
    const { problems, data } = reportWith({ 备注: '内部' })
    expect(problems).toMatchObject([{ code: 'unknown-field', severity: 'warning' }])
    expect(data).toBeDefined()
  })

  it('cannot be published as a good person without consent', () => {
    const { id, data, body } = collections['good-people'].example
    const text = fileOf({ id, ...data, consent: { ...data.consent, given: false } }, body)
    expect(checkEntry({ collection: 'good-people', id, text }).problems).toMatchObject([
      { code: 'no-consent' },
    ])
  })
})

describe('a right entry', () => {
  it.each(collectionNames)('of %s passes as the example shows', (collection) => {
    const { id, data, body } = collections[collection].example
    const checked = checkEntry({ collection, id, text: fileOf({ id, ...data }, body) })
    expect(checked.problems).toEqual([])
    expect(checked.data).toMatchObject(data)
  })

  it('may have a day that YAML would read as a date', () => {
    expect(reportWith({}).data?.date).toBe('2026-11-08')
  })
})
