import type { FeedItem, PortalFeed, SizeOf } from './feed-content.ts'

const imageOf = ({ image }: FeedItem, sizeOf: SizeOf) => {
  const bytes = sizeOf(image.file)
  if (bytes === undefined) return {}
  const { address } = image
  return { image: address, attachments: [{ url: address, mime_type: 'image/png', size_in_bytes: bytes }] }
}

const itemOf = (item: FeedItem, sizeOf: SizeOf) => ({
  id: item.link,
  url: item.link,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  date_published: item.published,
  date_modified: item.modified,
  authors: [{ name: item.author }],
  ...imageOf(item, sizeOf),
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
