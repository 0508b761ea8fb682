import { Feed } from 'feed'
import { entryUrl, shareImageUrl, urls } from '../../model/addresses.ts'
import { instantOf } from '../../model/beijing-time.ts'
import { reportIndex } from '../../library/reports/reports.ts'
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

/** The newest reports for RSS and JSON feed readers; a city's portal reads counties this way. */
export const reportFeed = async (): Promise<Feed> => {
  const newest = (await reportIndex()).all.slice(0, NEWEST)
  const feed = emptyFeed(instantOf(newest[0]?.data.date ?? '2000-01-01'))
  for (const { id, data } of newest) {
    const link = fullAddress(entryUrl('reports', id))
    feed.addItem({
      id: link,
      link,
      title: data.title,
      description: data.summary,
      content: withFullAddresses(await storyHtml('reports', id)),
      date: instantOf(data.publishAt ?? data.date),
      image: fullAddress(shareImageUrl('reports', id)),
      author: [{ name: data.author ?? data.source ?? siteSettings().organisation }],
    })
  }
  return feed
}
