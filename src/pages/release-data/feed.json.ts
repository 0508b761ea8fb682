import { portalFeed } from '../../outputs/feed/portal-feed.ts'

/** What the release's feed step writes as RSS and JSON Feed; taken out of the release again afterwards. */
export const GET = async () => new Response(JSON.stringify(await portalFeed()))
