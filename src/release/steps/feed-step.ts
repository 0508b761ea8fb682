import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { urls } from '../../model/addresses.ts'
import { jsonFeedOf } from '../../outputs/feed/json-feed.ts'
import type { PortalFeed } from '../../outputs/feed/feed-content.ts'
import { rssOf } from '../../outputs/feed/rss.ts'
import type { ReleaseStep } from './release-step.ts'

/** The release's step that writes the feeds, from `release-data/feed.json`; they name the size of images drawn before. */
export const feedStep = ({ outDir, pagesSaid }: ReleaseStep): void => {
  const feed = JSON.parse(readFileSync(join(pagesSaid, 'feed.json'), 'utf8')) as PortalFeed
  const sizeOf = (file: string) => statSync(join(outDir, file)).size
  writeFileSync(join(outDir, urls.rss), rssOf(feed, sizeOf))
  writeFileSync(join(outDir, urls.jsonFeed), jsonFeedOf(feed, sizeOf))
}
