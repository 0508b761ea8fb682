/** One entry of the feed: addresses in full, moments as ISO 8601 in UTC. */
export interface FeedItem {
  link: string
  title: string
  /** Plain text. */
  summary: string
  /** The story as safe HTML. */
  html: string
  published: string
  /** Never before it was published; the same where nobody knows. */
  modified: string
  author: string
  /** The share image: its address with its version, and its file within the release. */
  image: { address: string; file: string }
}

/** Everything that the feeds say, in whatever format. */
export interface PortalFeed {
  home: string
  rss: string
  json: string
  title: string
  description: string
  organisation: string
  items: FeedItem[]
}

/** The moment of the last change that a feed tells of; nothing while it tells of nothing. */
export const lastChangeIn = ({ items }: PortalFeed): string | undefined =>
  items
    .map(({ modified }) => modified)
    .sort()
    .at(-1)

/** The bytes of a file of the release; nothing for an image that could not be drawn. @param file its path within the release */
export type SizeOf = (file: string) => number | undefined
