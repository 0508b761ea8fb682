import { shareImages } from '../../outputs/share-image/entry-cards.ts'

/** What the release's share-image step draws; taken out of the release again afterwards. */
export const GET = async () => new Response(JSON.stringify(await shareImages()))
