import { usedAttachments, usedPhotos } from '../../library/photos/used-media.ts'

/** What the release's photo step puts into the release; taken out again afterwards. */
export const GET = async () =>
  new Response(JSON.stringify({ photos: await usedPhotos(), attachments: await usedAttachments() }))
