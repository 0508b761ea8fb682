import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines } from '../../../src/model/characters/clean-characters.ts'
import type { PortalFeed } from '../../../src/outputs/feed/feed-content.ts'
import { jsonFeedOf } from '../../../src/outputs/feed/json-feed.ts'
import { rssOf } from '../../../src/outputs/feed/rss.ts'
import { textsOf } from '../well-formed.ts'

const feedOf = (title: string, html: string): PortalFeed => ({
  home: 'https://qinghe.example/?a=1&b=2',
  rss: 'https://qinghe.example/feed.xml',
  json: 'https://qinghe.example/feed.json',
  title,
  description: title,
  organisation: title,
  items: [
    {
      link: 'https://qinghe.example/reports/2026/20261108-qsc-k3f9/',
      title,
      summary: title,
      html,
      published: '2026-11-08T01:30:00.000Z',
      modified: '2026-11-09T00:00:00.000Z',
      author: title,
      image: { address: 'https://qinghe.example/share/a.png?v=1', file: 'share/a.png' },
    },
  ],
})

/** Texts as the model hands them on, with what ends CDATA, tags and entities. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(']]>', '<![CDATA[', '&amp;', '&lt;', '<b>', '</item>', '"', "'", '字', '<!--', '?>'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => cleanLines(parts.join('')).trim())

describe('the feed, whatever editors wrote', () => {
  it('is well-formed XML that says it letter by letter', () => {
    fc.assert(
      fc.property(text, text, (title, html) => {
        const texts = textsOf(rssOf(feedOf(title, html), () => 12))
        expect(texts.get('title')).toEqual([title, title])
        expect(texts.get('dc:creator')).toEqual([title])
        expect(texts.get('content:encoded')).toEqual([html])
      }),
    )
  })

  it('does without an image that could not be drawn', () => {
    const feed = feedOf('标题', '正文')
    const { items } = JSON.parse(jsonFeedOf(feed, () => undefined))
    expect(items[0]).not.toHaveProperty('image')
    expect(items[0]).not.toHaveProperty('attachments')
    expect(rssOf(feed, () => undefined)).not.toContain('enclosure')
    expect(rssOf(feed, () => 12)).toContain('enclosure')
  })

  it('is JSON that says it letter by letter', () => {
    fc.assert(
      fc.property(text, text, (title, html) => {
        const { items } = JSON.parse(jsonFeedOf(feedOf(title, html), () => 12))
        expect(items).toMatchObject([
          { title, summary: title, content_html: html, authors: [{ name: title }] },
        ])
      }),
    )
  })

  it('shows a summary as plain words, also to programs that take it for HTML', () => {
    const texts = textsOf(rssOf(feedOf('<b>粗</b> & a]]>b', ''), () => 12))
    expect(texts.get('description')?.[1]).toBe('&lt;b>粗&lt;/b> &amp; a]]>b')
  })

  it('says when an entry was published and changed, and how large its picture is', () => {
    const feed = feedOf('题', '')
    expect(rssOf(feed, () => 1234)).toContain(
      '<enclosure url="https://qinghe.example/share/a.png?v=1" length="1234" type="image/png">',
    )
    expect(textsOf(rssOf(feed, () => 1)).get('pubDate')).toEqual(['Sun, 08 Nov 2026 01:30:00 GMT'])
    expect(JSON.parse(jsonFeedOf(feed, () => 1234)).items[0]).toMatchObject({
      date_published: '2026-11-08T01:30:00.000Z',
      date_modified: '2026-11-09T00:00:00.000Z',
      attachments: [{ mime_type: 'image/png', size_in_bytes: 1234 }],
    })
  })

  it('is there before there is anything to tell', () => {
    const empty = { ...feedOf('题', ''), items: [] }
    expect(textsOf(rssOf(empty, () => 1)).get('item')).toBeUndefined()
    expect(JSON.parse(jsonFeedOf(empty, () => 1)).items).toEqual([])
  })
})
