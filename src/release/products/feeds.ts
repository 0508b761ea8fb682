import { statSync } from 'node:fs'
import { join } from 'node:path'
import { urls } from '../../model/addresses.ts'
import { jsonFeedOf } from '../../outputs/feed/json-feed.ts'
import { portalFeed } from '../../outputs/feed/portal-feed.ts'
import { rssOf } from '../../outputs/feed/rss.ts'
import type { Product } from './product.ts'

const [rss, json] = [urls.rss.slice(1), urls.jsonFeed.slice(1)]

/** The feeds. They name the size of share images, whose addresses change with them, so these are placed before. */
export const feedsProduct: Product = {
  name: 'feeds',
  make: async (release) => {
    const feed = await portalFeed()
    const sizeOf = (file: string) => statSync(join(release.folder, file), { throwIfNoEntry: false })?.size
    release.put(rss, rssOf(feed, sizeOf))
    release.put(json, jsonFeedOf(feed, sizeOf))
    return { files: [rss, json] }
  },
}
