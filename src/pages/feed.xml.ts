import { portalFeed } from '../outputs/feed/portal-feed.ts'

export const GET = async () =>
  new Response((await portalFeed()).rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
