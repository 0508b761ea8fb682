import type { FeedItem, PortalFeed, SizeOf } from './feed-content.ts'

const itemOf = (item: FeedItem, sizeOf: SizeOf) => ({
  id: item.link,
  url: item.link,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  date_published: item.published,
  date_modified: item.modified,
  authors: [{ name: item.author }],
  image: item.image.address,
  attachments: [{ url: item.image.address, mime_type: 'image/png', size_in_bytes: sizeOf(item.image.file) }],
})

/** The feed as JSON Feed 1.1. */
export const jsonFeedOf = (feed: PortalFeed, sizeOf: SizeOf): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.json,
      description: feed.description,
      language: 'zh-CN',
      authors: [{ name: feed.organisation }],
      items: feed.items.map((item) => itemOf(item, sizeOf)),
    },
    null,
    2,
  )}\n`
