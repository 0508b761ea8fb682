import { entryUrl, shareImageUrl, urls } from '../../model/addresses.ts'
import { instantOf } from '../../model/beijing-time.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { lastChanged } from '../../library/entries/entry-history.ts'
import { publishedAt } from '../../library/entries/published-at.ts'
import { reportsPublishedLast } from '../../library/reports/reports.ts'
import { fullAddress, siteSettings } from '../../library/site/site.ts'
import { storyHtmlElsewhere } from '../../library/stories/story.ts'
import type { FeedItem, PortalFeed } from './feed-content.ts'
import { shareImageAddress } from '../share-image/share-image-address.ts'

const NEWEST = 30

const itemOf = async (report: Entry<'reports'>): Promise<FeedItem> => {
  const { collection, id, data } = report
  const shown = instantOf(publishedAt(report) ?? data.date)
  const changed = lastChanged(report)
  return {
    link: fullAddress(entryUrl(collection, id)),
    title: data.title,
    summary: data.summary,
    html: await storyHtmlElsewhere(collection, id),
    published: shown.toISOString(),
    modified: (changed !== undefined && changed > shown ? changed : shown).toISOString(),
    author: data.author ?? data.source ?? siteSettings().organisation,
    image: {
      address: fullAddress(await shareImageAddress(shareImageUrl(collection, id))),
      file: shareImageUrl(collection, id).slice(1),
    },
  }
}

/** What was published last, for RSS and JSON feed readers; a city's portal reads counties this way. */
export const portalFeed = async (): Promise<PortalFeed> => {
  const { portalName, organisation, slogan } = siteSettings()
  const newest = reportsPublishedLast().slice(0, NEWEST)
  return {
    home: fullAddress(urls.home),
    rss: fullAddress(urls.rss),
    json: fullAddress(urls.jsonFeed),
    title: portalName,
    description: slogan ?? organisation,
    organisation,
    items: await Promise.all(newest.map(itemOf)),
  }
}
