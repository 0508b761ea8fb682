import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Edition } from '../../../src/library/edition/edition.ts'
import { draftStoryFact } from '../../../src/library/stories/story.ts'
import { collections } from '../../../src/model/collections.ts'
import { wechatSubjects, type WechatSubject } from '../../../src/model/wechat/wechat-parts.ts'
import { articleHtml, partsOfArticle } from '../../../src/outputs/wechat/article.ts'
import { articleOf, wechatPaths } from '../../../src/outputs/wechat/articles.ts'
import { groupWords } from '../../../src/outputs/wechat/group-words.ts'
import { dearRuns } from '../../setup/property-runs.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'
import { notKept, wordsIn } from './kept-only.ts'
import { photoOf, REPORT, wechatCounty } from './wechat-county.ts'

let county: FixtureCounty
let edition: Edition
beforeAll(async () => {
  county = await wechatCounty()
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const articleIn = async (from: Edition, subject: WechatSubject, id: string): Promise<string | undefined> =>
  (
    await from.make(async () => {
      const article = articleOf(subject, id)
      return article && articleHtml(subject, id, article, 'elsewhere')
    })
  ).made

/** The article of a report with this story. */
const withStory = async (story: string): Promise<string> => {
  const draft = new Edition(edition)
  draft.tellAlso([draftStoryFact('reports', REPORT, story)])
  const html = await articleIn(draft, 'reports', REPORT)
  expect(html).toBeDefined()
  return html ?? ''
}

const words = fc.stringMatching(/^[一-龥]{1,12}$/)
const inline = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://qinghe.example/a?b=1&c=2)`),
  words.map((text) => `[${text}](/stations/)`),
  words.map((text) => `<span class="x" style="position:fixed">${text}</span>`),
  words.map((text) => `<a href="javascript:alert(1)">${text}</a>`),
  fc.constant(`![图](${photoOf.inStory} "图说")`),
  fc.constant('0700-5550100'),
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
const block = fc.oneof(
  line,
  line.map((text) => `## ${text}`),
  line.map((text) => `#### ${text}`),
  line.map((text) => `> ${text}\n>\n> - ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((rows) => rows.map((row) => `- ${row}`).join('\n')),
  fc.tuple(line, line).map(([one, two]) => `1. ${one}\n\n   - [x] ${two}`),
  words.map((text) => `| 甲 | 乙 |\n| --- | --- |\n| ${text} | **${text}** |`),
  words.map((text) => `<div style="float:left"><script>x()</script><h3>${text}</h3></div>`),
  words.map((text) => `<details><summary>${text}</summary><p>${text}</p></details>`),
  words.map((text) => `\`\`\`\n${text}\n${text}\n\`\`\``),
  words.map((text) => `${text}[^1]\n\n[^1]: ${text}`),
  fc.constant('---'),
)
const story = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

const hanIn = (text: string) => text.replace(/[^一-龥]/g, '')

describe('the story of an article for the official account', () => {
  it('has only tags, attributes and styles that its editor keeps, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (body) => {
        expect(notKept(await withStory(body))).toEqual([])
      }),
      { numRuns: dearRuns(200) },
    )
  })

  it('loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (texts) => {
        const body = texts.map((text, at) => ['', '## ', '> ', '- ', '1. '][at] + text).join('\n\n')
        expect(hanIn(wordsIn(await withStory(body)))).toContain(texts.join(''))
      }),
      { numRuns: dearRuns(100) },
    )
  })

  it('keeps numbers of a table on the side where they were written', async () => {
    const html = await withStory('| 组 | 箱 |\n| --- | ---: |\n| 分级组 | 3,200 |')
    expect(html).toMatch(/<td style="[^"]*text-align:right[^"]*">3,200<\/td>/)
    expect(html).toMatch(/vertical-align:middle">分级组<\/td>/)
  })

  it('sets what stands in a list or a quotation closer than paragraphs', async () => {
    const html = await withStory('外面\n\n- 一\n  - 二\n- 三\n\n> 甲\n>\n> 乙')
    const marginBefore = (word: string) =>
      /margin:([^;"]*)[^<]*$/.exec(html.slice(0, html.indexOf(`>${word}<`)))?.[1]
    expect([marginBefore('外面'), marginBefore('甲')]).toEqual(['0 0 20px', '0 0 8px'])
    expect(html.match(/<section style="margin:0">/g)).toHaveLength(1)
  })

  it('fetches each photo by a full address, as wide as the column, in its place', async () => {
    const html = await withStory(`前面\n\n![办学习班](${photoOf.inStory} "老人在学")\n\n后面`)
    const photo =
      /<img src="https:\/\/qinghe\.example\/wechat\/reports\/[^"]+\/photo-\d+\.jpg" alt="办学习班" style="width:100%/
    expect(html).toMatch(photo)
    expect(html.search(photo)).toBeGreaterThan(html.indexOf('前面'))
    expect(html.search(photo)).toBeLessThan(html.indexOf('后面'))
    expect(html).toContain('老人在学')
  })

  it('writes at its end where its links lead, since an account shows no link', async () => {
    const html = await withStory('看[通知](https://qinghe.example/a)和[通知](https://qinghe.example/a)')
    expect(html).not.toContain('<a')
    expect(wordsIn(html)).toContain('看通知[1]和通知[1]')
    expect(wordsIn(html)).toContain('文中提到的网址[1]https://qinghe.example/a')
  })
})

describe('an article', () => {
  it.each([
    ['reports', 'nobody-knows'],
    ['good-people', 'nobody-knows'],
    ['projects', 'nobody-knows'],
    ['weekly', '2020-W01'],
  ] as const)('is not made of what is not there: %s', async (subject, id) => {
    expect(await articleIn(edition, subject, id)).toBeUndefined()
  })

  it('is there of every report, good person, project and week, with nothing that is dropped', async () => {
    const paths = edition.ask(wechatPaths)
    const pages = paths.filter((path) => /^\/wechat\/[^/]+\/[^/]+\/$/.test(path))
    expect(new Set(pages.map((path) => path.split('/')[2]))).toEqual(new Set(wechatSubjects))
    for (const page of pages) {
      const [, , subject, id = ''] = page.split('/')
      const html = (await articleIn(edition, subject as WechatSubject, id)) ?? ''
      expect(notKept(html)).toEqual([])
      expect(html).toContain(`https://qinghe.example${page}qr.png`)
    }
  })

  it('names every photo that it shows among its parts', async () => {
    const html = (await articleIn(edition, 'reports', REPORT)) ?? ''
    const article = edition.ask(() => articleOf('reports', REPORT))
    const shown = [...html.matchAll(/\/((?:photo-\d+|qr)\.[a-z]+)"/g)].map(([, part]) => part)
    expect(shown.length).toBeGreaterThan(1)
    expect(article && partsOfArticle(article)).toEqual(expect.arrayContaining(shown))
  })
})

describe('what is said in a chat group', () => {
  it('is title, day and place, the first sentences, and where to read on', () => {
    const article = edition.ask(() => articleOf('reports', REPORT))
    const said = edition.ask(() => (article ? groupWords({ ...article, summary: '一。二！三？四。' }) : ''))
    const [title, where, sentences, address, ...rest] = said.split('\n')
    expect(title).toBe(`【${collections.reports.example.data['title']}】`)
    expect(where).toMatch(/^2026年11月\d+日 星期.，青石村/)
    expect(sentences).toBe('一。二！三？')
    expect(address).toBe(`https://qinghe.example/reports/2026/${REPORT}/`)
    expect(rest).toEqual([])
  })
})
