import { describe, expect, it } from 'vitest'
import * as markdown from '../../../src/library/stories/markdown.ts'
import { settledEdition } from '../../fixtures/edition.ts'

const edition = settledEdition()
const markdownHtml = async (story: string) => (await edition.make(() => markdown.markdownHtml(story))).made

describe('a telephone number in a story', () => {
  it.each([
    ['in code', '`0700-5550123`'],
    ['in a block of code', '```\n0700-5550123\n```'],
    ['in the words of a link', '[0700-5550123](https://a.example/)'],
    ['in the address of a link', '[看这里](https://a.example/0700-5550123)'],
  ])('is left alone %s', async (_where, story) => {
    expect(await markdownHtml(story)).not.toContain('tel:')
  })

  it.each([
    ['in a paragraph', '问事打0700-5550123。'],
    ['in bold', '问事打**0700-5550123**。'],
    ['in a list', '- 电话：0700-5550123'],
    ['in a table', '| 站 | 电话 |\n| --- | --- |\n| 石桥 | 0700-5550123 |'],
    ['in a heading', '## 值班电话0700-5550123'],
  ])('can be tapped %s', async (_where, story) => {
    expect(await markdownHtml(story)).toContain('<a href="tel:07005550123">0700-5550123</a>')
  })

  it('that its writer made a link dials without the extension', async () => {
    const html = await markdownHtml('[打电话](tel:0700-5550123-801)，[不通](tel:abc)')
    expect(html).toContain('<a href="tel:07005550123">打电话</a>')
    expect(html).toContain('<span>不通</span>')
  })
})
