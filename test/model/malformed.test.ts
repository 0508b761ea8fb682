import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../src/model/check-entry.ts'
import { checkChapter } from '../../src/library/handbook/check-chapter.ts'
import { collections } from '../../src/model/collections.ts'
import { joinFrontMatter } from '../../src/model/entry-text.ts'
import { checkSiteFile, checkWordList } from '../../src/model/site-files.ts'
import { anyEntry } from '../fixtures/any-entry.ts'

const { example } = collections.reports
const check = (frontMatter: string, body = '正文。') =>
  checkEntry({ collection: 'reports', id: example.id, text: `---\n${frontMatter}\n---\n${body}` })
const right = joinFrontMatter({ id: example.id, ...example.data }, '')
  .split('\n')
  .slice(1, -2)
  .join('\n')

describe('malformed content', () => {
  it('never throws, and is told with severity, message and fix', () => {
    fc.assert(
      fc.property(anyEntry, ({ collection, id, text }) => {
        const { data, problems } = checkEntry({ collection, id, text })
        expect(data === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        for (const { message, fix, file } of problems)
          expect([message, fix, file].every((words) => words !== '')).toBe(true)
      }),
    )
  })

  it('never throws on any bytes at all, in whatever file of the county', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        checkEntry({ collection: 'pages', id: 'about', text })
        checkSiteFile(text)
        checkWordList('festivals', text)
        checkChapter('content/handbook/a.mdx', text)
      }),
    )
  })

  it.each([
    ['a title that begins with a star', 'title: *重点*工作通知', ['begins-with-sign', 'title', 3]],
    ['a station that holds itself', 'station: &a [*a]', ['begins-with-sign', 'station', 3]],
    ['a merge', '<<: {title: 一}', ['begins-with-sign', '<<', 3]],
    ['a field that is written twice', 'id: 20261108-qsc-k3f9', ['written-twice', 'id', 3]],
    ['a former id that is no id', 'formerIds: [a/b]', ['not-an-id', 'formerIds.0', 3]],
    ['a former id that is no list', 'formerIds: a/b', ['wrong-kind', 'formerIds', 3]],
  ])('is told by field and line: %s', (_case, wrong, problem) => {
    const [id, ...rest] = right
      .split('\n')
      .filter((each) => !each.startsWith(wrong.split(':')[0] ?? '') || each.startsWith('id'))
    const { problems } = check([id, wrong, ...rest].join('\n'))
    expect(problems.map(({ code, field, line: at }) => [code, field, at])).toContainEqual(problem)
  })

  it('names the field whose quotes are open', () => {
    expect(check('id: a\ntitle: "一\nsummary: 二').problems).toMatchObject([
      { code: 'not-front-matter', field: expect.stringMatching(/title|summary/), line: expect.any(Number) },
    ])
  })

  it('of 20,000 unknown fields is one problem', () => {
    const many = Array.from({ length: 8000 }, (_, n) => `k${n}: v`).join('\n')
    expect(check(many).problems).toMatchObject([{ code: 'too-many-fields' }])
    expect(check(`${many}\n${many}\n${many}`).problems).toMatchObject([{ code: 'not-front-matter' }])
  })

  it('of thousands of empty photos is told by some of them', () => {
    const { problems } = check(`photos:\n${'  - {}\n'.repeat(5000)}`)
    expect(problems.length).toBeGreaterThan(10)
    expect(problems.length).toBeLessThan(200)
  })

  it('is never taken for text when it was saved in another encoding', () => {
    const text = Buffer.from(`---\n${right}\n---\n正文`, 'utf16le').toString('utf8')
    expect(checkEntry({ collection: 'reports', id: example.id, text }).problems).toMatchObject([
      { code: 'not-utf-8' },
    ])
    expect(check(right, '青石村\uFFFD\uFFFD').problems).toMatchObject([
      { code: 'not-utf-8', line: expect.any(Number) },
    ])
  })

  it('in a story beyond all bounds is refused with its line', () => {
    const { data, problems } = check(right, `一段\n\n${'>'.repeat(3000)}`)
    expect(data).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'nested-too-deep', field: 'body' }])
  })
})
