import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chapterContent } from '../../../src/library/handbook/chapter-content.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { compileProgram } from '../../../src/release/compile/compile-program.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
import type { SmallSite } from '../../release/compile/small-site.ts'
import { smallSite, visit } from '../../release/compile/small-site.ts'

/** What a chapter says, and the HTML that readers get. */
const chapters: [string, string, string][] = [
  [
    'headings that can be linked to, each by an id of its own',
    '## 提前两周\n\n### `Ctrl` 加 *P*\n\n## 提前两周\n\n#### 第 4 级',
    '<h2 id="提前两周">提前两周</h2>\n<h3 id="ctrl-加-p"><code>Ctrl</code> 加 <em>P</em></h3>\n' +
      '<h2 id="提前两周-1">提前两周</h2>\n<h4 id="第-4-级">第 4 级</h4>',
  ],
  [
    'a table',
    '| 栏目 | 几个 |\n| --- | --: |\n| 标题 | **一** |',
    '<table><thead><tr><th>栏目</th><th style="text-align:right">几个</th></tr></thead>' +
      '<tbody><tr><td>标题</td><td style="text-align:right"><strong>一</strong></td></tr></tbody></table>',
  ],
  [
    'numbers that one tap calls',
    '先打 0700-5550100，或者 13800138000。`0700-5550100` 不是。',
    '<p>先打 <a href="tel:07005550100">0700-5550100</a>，或者 <a href="tel:13800138000">13800138000</a>。<code>0700-5550100</code> 不是。</p>',
  ],
  [
    'elements of HTML as they are',
    '<details open>\n<summary>打开</summary>\n\n按 <kbd>F5</kbd><br />再看\n\n</details>\n\n<p class="note" data-step="1">一</p>',
    '<details open><summary>打开</summary><p>按 <kbd>F5</kbd><br/>再看</p></details>\n<p class="note" data-step="1">一</p>',
  ],
  ['bold words before a Chinese bracket', '**说明（重要）**后面', '<p><strong>说明（重要）</strong>后面</p>'],
  [
    'quotes, dots and dashes as they were written',
    `问 "三十户"... 一 -- 二 it's 8:00~11:30，14:00~17:00`,
    '<p>问 &quot;三十户&quot;... 一 -- 二 it&#39;s 8:00~11:30，14:00~17:00</p>',
  ],
  [
    'a list that goes on counting, with what belongs to a point',
    '4. 第四\n5. 第五\n\n   还是第五',
    '<ol start="4">\n<li>\n<p>第四</p>\n</li>\n<li>\n<p>第五</p>\n<p>还是第五</p>\n</li>\n</ol>',
  ],
  [
    'a picture of the portal',
    '![照片](/media/2026/11/a.jpg)',
    '<p><img src="/media/2026/11/a.jpg" alt="照片"/></p>',
  ],
  ['signs of HTML in words', '1 &lt; 2 &amp; `a < b`', '<p>1 &lt; 2 &amp; <code>a &lt; b</code></p>'],
]

const room = JSON.stringify(join(PROGRAM_DIR, 'src/library/handbook/chapter-content.ts'))
const own = join(PROGRAM_DIR, 'content/handbook')
const ownChapters = readdirSync(own).map(
  (name) => splitFrontMatter(readFileSync(join(own, name), 'utf8')).body,
)

const pageOf = (body: string) => `---
import { chapterContent } from '../library/handbook.ts'
const Content = await chapterContent(${JSON.stringify(body)})
---
<main><Content /></main>`

let site: SmallSite
let shown: string[] = []
beforeAll(async () => {
  const bodies = [...chapters.map(([, body]) => body), ...ownChapters]
  const pages = bodies.map((body, number) => [`src/pages/${number}.astro`, pageOf(body)])
  const library = `export { chapterContent } from ${room}`
  site = smallSite({ ...Object.fromEntries(pages), 'src/library/handbook.ts': library })
  const folder = await compileProgram(site)
  const { answers } = await site.take(
    folder,
    bodies.map((_, number) => visit(`/${number}/`)),
  )
  shown = answers.map((answer) => ('text' in answer ? answer.text : answer.broken))
})
afterAll(() => site.remove())

const inMain = (html = '') => /<main>([^]*)<\/main>/.exec(html)?.[1]

describe('a chapter of the handbook shows', () => {
  it.each(chapters.map(([what, , html], number) => ({ what, html, number })))('$what', ({ html, number }) => {
    expect(inMain(shown[number])).toBe(html)
  })
})

describe('the chapters of the sample county', () => {
  it('are all shown, each heading with an id', () => {
    expect(ownChapters.length).toBeGreaterThan(0)
    ownChapters.forEach((body, at) => {
      const html = inMain(shown[chapters.length + at]) ?? ''
      const headings = body.match(/^## /gm)?.length ?? 0
      expect(html.match(/<h2 id="[^"]+">/g) ?? []).toHaveLength(headings)
    })
  })
})

describe('a chapter that is no MDX', () => {
  it('is refused with the line', async () => {
    await expect(chapterContent('第一行\n\n<b 没有写完')).rejects.toMatchObject({ line: 3 })
  })
})
