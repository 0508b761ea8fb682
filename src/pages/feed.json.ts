import { reportFeed } from '../outputs/feed/report-feed.ts'

export const GET = async () =>
  new Response((await reportFeed()).json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
