import { Feed } from 'feed'
import { entryUrl, shareImageUrl, urls } from '../../model/addresses.ts'
import { instantOf } from '../../model/beijing-time.ts'
import type { CollectionName } from '../../model/collections.ts'
import type { Projection } from '../../library/entries/projection.ts'
import { projectEntries } from '../../library/entries/projection.ts'
import { fullAddress, siteSettings } from '../../library/site/site.ts'
import { storyHtml } from '../../library/stories/story.ts'

const NEWEST = 30

/** Addresses inside a story are relative to the portal; a feed reader needs them in full. */
const withFullAddresses = (html: string): string =>
  html
    .replace(/(src|href)="\/(?!\/)/g, (_match, name: string) => `${name}="${fullAddress('/')}`)
    .replace(/ srcset="[^"]*"/g, '')

const emptyFeed = (updated: Date): Feed => {
  const { portalName, organisation, slogan } = siteSettings()
  return new Feed({
    id: fullAddress(urls.home),
    link: fullAddress(urls.home),
    title: portalName,
    description: slogan ?? organisation,
    language: 'zh-CN',
    copyright: organisation,
    updated,
    feedLinks: { rss: fullAddress(urls.rss), json: fullAddress(urls.jsonFeed) },
    author: { name: organisation },
  })
}

/** What the feed tells of an entry; its story is read only once it is among the newest. */
interface FeedEntry {
  collection: CollectionName
  id: string
  /** Beijing day that orders the feed. */
  day: string
  title: string
  summary: string
  /** Beijing day or moment of its publication. */
  publishedAt: string
  author: string
}

/** What a reader who follows the portal is told of. */
const feedEntries: Projection<FeedEntry> = {
  reports: ({ collection, id, data }) => ({
    collection,
    id,
    day: data.date,
    title: data.title,
    summary: data.summary,
    publishedAt: data.publishAt ?? data.date,
    author: data.author ?? data.source ?? siteSettings().organisation,
  }),
  events: 'none',
  'good-people': 'none',
  projects: 'none',
  stations: 'none',
  notices: 'none',
  pages: 'none',
}

const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1

/** The newest entries for RSS and JSON feed readers; a city's portal reads counties this way. */
export const portalFeed = async (): Promise<Feed> => {
  const newest = (await projectEntries(feedEntries)).sort(newestFirst).slice(0, NEWEST)
  const feed = emptyFeed(instantOf(newest[0]?.day ?? '2000-01-01'))
  for (const { collection, id, title, summary, publishedAt, author } of newest) {
    const link = fullAddress(entryUrl(collection, id))
    feed.addItem({
      id: link,
      link,
      title,
      description: summary,
      content: withFullAddresses(await storyHtml(collection, id)),
      date: instantOf(publishedAt),
      image: fullAddress(shareImageUrl(collection, id)),
      author: [{ name: author }],
    })
  }
  return feed
}
