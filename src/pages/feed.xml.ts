import { reportFeed } from '../outputs/feed/report-feed.ts'

export const GET = async () =>
  new Response((await reportFeed()).rss2(), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
