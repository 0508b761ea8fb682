import { describe, expect, it } from 'vitest'
import * as markdown from '../../../src/library/stories/markdown.ts'
import { settledEdition } from '../../fixtures/edition.ts'

const edition = settledEdition()
const markdownHtml = async (story: string) => (await edition.make(() => markdown.markdownHtml(story))).made

describe('a text pasted into a story', () => {
  it('keeps the lines that its writer ended', async () => {
    expect(await markdownHtml('青禾县文明办\n2026年11月22日')).toBe('<p>青禾县文明办<br>2026年11月22日</p>')
    expect(await markdownHtml('**通知**\n各村：\n请看。')).toBe(
      '<p><strong>通知</strong><br>各村：<br>请看。</p>',
    )
    const heading = '二、创新举措，把戏台变成讲台，把讲台搬到村民的家门口去'
    expect(await markdownHtml(`${heading}\n每月办两场`)).toContain(`${heading}<br>每月`)
    const study = '关于在村口办夜校、办食堂、办书屋的一点思考'
    const paragraph = '今年以来，各村先后办起了夜校、食堂和书屋，来的人一月比一月多，也有几件事情没有想到。'
    expect(await markdownHtml(`${study}\n${paragraph}`)).toContain(`${study}<br>`)
    const title = '关于印发《青禾县新时代文明实践中心考核细则》的通知'
    expect(await markdownHtml(`${title}\n各镇党委`)).toContain(`${title}<br>各镇`)
  })

  it('closes the lines that only ended because a page was full', async () => {
    const html = await markdownHtml('因地制宜开展经常性、面对面、群众喜闻乐见的文明实\n践活动，人人都能来。')
    expect(html).toBe('<p>因地制宜开展经常性、面对面、群众喜闻乐见的文明实践活动，人人都能来。</p>')
  })

  it('leaves lists, tables and Latin words as they were', async () => {
    expect(await markdownHtml('- 一\n- 二\n  - 三')).not.toContain('<br>')
    expect(await markdownHtml('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |')).toContain('<td>1</td>')
    expect(await markdownHtml('open every\nday')).toBe('<p>open every\nday</p>')
    expect(await markdownHtml('甲  \n乙')).toBe('<p>甲<br>\n乙</p>')
  })

  it('shows a paragraph that is set in by spaces as a paragraph', async () => {
    expect(await markdownHtml('上一段\n\n    这一段缩进了四格。\n\n\t这一段用了制表符。')).toBe(
      '<p>上一段</p>\n<p>这一段缩进了四格。</p>\n<p>这一段用了制表符。</p>',
    )
  })

  it('strikes nothing out between two tildes of opening hours', async () => {
    expect(await markdownHtml('每天8:00~11:30，14:00~17:00')).toBe('<p>每天8:00~11:30，14:00~17:00</p>')
    expect(await markdownHtml('~~作废~~')).toBe('<p><del>作废</del></p>')
  })

  it('ends a web address before the Chinese that follows it', async () => {
    expect(await markdownHtml('注册网址:http://village.example/a。到年底')).toBe(
      '<p>注册网址:<a href="http://village.example/a">http://village.example/a</a>。到年底</p>',
    )
    expect(await markdownHtml('（www.village.example/!）报名')).toContain(
      '<a href="http://www.village.example/">www.village.example/</a>!）报名',
    )
    expect(await markdownHtml('[点这里报名](https://village.example/)')).toContain('>点这里报名</a>')
  })
})
