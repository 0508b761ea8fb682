import { portalFeed } from '../outputs/feed/portal-feed.ts'

export const GET = async () =>
  new Response((await portalFeed()).json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  })
