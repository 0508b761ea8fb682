import { reportFeed } from '../library/site/feed.ts'

export const GET = async () =>
  new Response((await reportFeed()).rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
