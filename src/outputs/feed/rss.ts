import Builder from 'fast-xml-builder'
import type { FeedItem, PortalFeed, SizeOf } from './feed-content.ts'
import { lastChangeIn } from './feed-content.ts'

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  format: true,
})

const rfc822 = (moment: string): string => new Date(moment).toUTCString()

/** A description is HTML by custom, so plain text is written as HTML that shows it as it is. */
const plainAsHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const enclosureOf = ({ image }: FeedItem, sizeOf: SizeOf) => {
  const bytes = sizeOf(image.file)
  if (bytes === undefined) return {}
  return { enclosure: { '@url': image.address, '@length': bytes, '@type': 'image/png' } }
}

const itemOf = (item: FeedItem, sizeOf: SizeOf) => ({
  title: item.title,
  link: item.link,
  guid: item.link,
  pubDate: rfc822(item.published),
  'dc:creator': item.author,
  description: plainAsHtml(item.summary),
  'content:encoded': item.html,
  ...enclosureOf(item, sizeOf),
})

/** The feed as RSS 2.0. Every text is escaped and none is CDATA, which a story could end. */
export const rssOf = (feed: PortalFeed, sizeOf: SizeOf): string => {
  const changed = lastChangeIn(feed)
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.home,
        description: plainAsHtml(feed.description),
        language: 'zh-CN',
        copyright: feed.organisation,
        ...(changed === undefined ? {} : { lastBuildDate: rfc822(changed) }),
        'atom:link': { '@href': feed.rss, '@rel': 'self', '@type': 'application/rss+xml' },
        item: feed.items.map((item) => itemOf(item, sizeOf)),
      },
    },
  })
}
