import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/library/edition/edition.ts'
import * as markdown from '../../../src/library/stories/markdown.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
let edition: Edition
beforeAll(async () => {
  county = fixtureCounty()
  edition = await editionOf(county.contentDir)
})
afterAll(() => county.remove())

const markdownHtml = async (story: string) => (await edition.make(() => markdown.markdownHtml(story))).made
const markdownHtmlElsewhere = async (story: string) =>
  (await edition.make(() => markdown.markdownHtmlElsewhere(story))).made

const photo = '/media/2026/11/0123456789abcdef-600x400.jpg'
const headingsOf = (html: string) =>
  [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h/g)].map(([, level, words]) => `${level} ${words}`)

describe('the headings of a story', () => {
  it.each([
    ['with signs', '# 一\n\n## 二\n\n# 三', ['2 一', '3 二', '2 三']],
    ['underlined', '一\n===\n\n二\n---', ['2 一', '3 二']],
    ['with levels left out', '## 一\n\n#### 二\n\n###### 三\n\n### 四', ['2 一', '3 二', '4 三', '3 四']],
    ['that begin deep', '#### 一\n\n## 二', ['2 一', '2 二']],
    ['in quotes and lists', '> # 一\n\n- # 二\n\n1. ### 三', ['2 一', '2 二', '3 三']],
    ['written as HTML', '<h1>一</h1>\n\n<h4>二</h4>\n\n# 三', ['2 一', '3 二', '2 三']],
    [
      'of all six levels',
      '# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六',
      ['2 一', '3 二', '4 三', '5 四', '6 五', '6 六'],
    ],
  ])('stand in one order below the title: %s', async (_case, story, headings) => {
    expect(headingsOf(await markdownHtml(story))).toEqual(headings)
  })

  it('are named in Chinese where the program makes them', async () => {
    expect(await markdownHtml('一[^1]\n\n[^1]: 注')).toMatch(/>注释<\/h2>[^]*aria-label="回到正文"/)
  })
})

describe('HTML in a story', () => {
  it.each([
    ['keeps its words', '<section><p style="color:red">字</p></section>', '<p>字</p>'],
    ['keeps its tables', '<table><tr><td colspan="2">甲</td></tr></table>', '<td colspan="2">甲</td>'],
  ])('%s', async (_case, story, html) => {
    expect(await markdownHtml(story)).toContain(html)
  })

  it.each([
    [
      'runs nothing',
      '<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">字</a>',
      /script|onclick|alert/,
    ],
    ['takes no name of the page', '<div id="main" name="main">字</div>', /main/],
    ['brings no picture that no check has seen', `<img src="${photo}" alt="图">`, /<img/],
    ['brings no look', '<style>p{}</style><p class="hero">字</p>', /style|hero|p\{/],
  ])('%s', async (_case, story, forbidden) => {
    expect(await markdownHtml(story)).not.toMatch(forbidden)
  })

  it('is read however deep it is', async () => {
    expect(await markdownHtml(`${'<div>'.repeat(1400)}字`)).toContain('字')
  })
})

describe('characters written by their number', () => {
  it('are clean too', async () => {
    expect(await markdownHtml('一&#x202E;二&#xFEFF;三&#8232;四')).toBe('<p>一二三 四</p>')
  })
})

describe('a story in a feed', () => {
  it('names addresses in full and each picture once', async () => {
    const html = await markdownHtmlElsewhere(
      `![量血压](${photo}) [站点](/stations/) [外](https://village.example/)`,
    )
    expect(html).toContain('src="https://qinghe.example/photos/')
    expect(html).toContain('href="https://qinghe.example/stations/"')
    expect(html).toContain('href="https://village.example/"')
    expect(html).not.toContain('srcset')
  })

  it('leaves words alone that only look like addresses', async () => {
    expect(await markdownHtmlElsewhere('写成 src="/a" srcset="b" 的字')).toContain('src="/a" srcset="b" 的字')
  })
})

describe('a picture in a story', () => {
  it('is marked where it is a long screenshot, of which paper shows the beginning', async () => {
    const long = '/media/2026/11/0123456789abcdef-1080x20000.jpg'
    expect(await markdownHtml(`![长图](${long})`)).toContain('class="long-picture"')
    expect(await markdownHtml(`![图](${photo})`)).not.toContain('class=')
  })
})

describe('a link in a story', () => {
  const file = '50% 通知#1?.pdf'
  beforeAll(() => {
    mkdirSync(join(county.contentDir, 'media'), { recursive: true })
    writeFileSync(join(county.contentDir, 'media', file), '')
  })

  it('finds its file, whatever that is called', async () => {
    const address = '/media/50%25%20%E9%80%9A%E7%9F%A5%231%3F.pdf'
    expect(await markdownHtml(`[字](</media/${file}>)`)).toContain(`<a href="${address}">字</a>`)
    expect(await markdownHtml(`[字](${address}#page=2)`)).toContain(`<a href="${address}#page=2">字</a>`)
  })

  it.each([
    ['leads to no file', '[字](/media/none.pdf)'],
    ['would run a script', '[字](javascript:alert(1))'],
    ['holds no number', '[字](tel:)'],
  ])('is only its words where it %s', async (_case, story) => {
    expect(await markdownHtml(story)).toContain('<span>字</span>')
  })
})
