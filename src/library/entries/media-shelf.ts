import { join } from 'node:path'
import type { CollectionName } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { mediaSpellings, plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { contentDir } from '../site/release-order.ts'
import { filesBelow } from './content-files.ts'
import type { MediaOfEntry } from './media-of-entry.ts'
import { fieldsHolding, mediaIn, mediaInStory, placeOfMedia } from './media-of-entry.ts'

/** Finds the photos and attachments of an entry that are not there. */
export type FindMissing = (file: string, data: Record<string, unknown>, text: string) => Problem[]

/** Which photos and attachments the content folder holds; it is listed once, entries name tens of thousands. */
export interface MediaShelf {
  missingOf(collection: CollectionName): FindMissing
  /** The folder may have changed. */
  lookAgain(): void
}

const labels = { image: '图片', file: '附件' } as const

const problemOf = (file: string, text: string, media: MediaOfEntry): Problem =>
  problem('no-such-media', placeOfMedia(file, text, media), {
    allowed: labels[media.kind],
    value: plainMediaAddress(media.mediaPath),
  })

/** The shelf of the content folder that the present release is made from. */
export const openMediaShelf = (): MediaShelf => {
  let listed: ReadonlySet<string> | undefined
  const onShelf = () =>
    (listed ??= new Set(
      filesBelow(join(contentDir(), 'media')).files.map((path) => `/media/${path}`.normalize()),
    ))
  // Mac and Windows write the same accented name in two ways.
  const isThere = (address: string) =>
    mediaSpellings(address).some((spelling) => onShelf().has(spelling.normalize()))
  return {
    missingOf(collection) {
      const fields = fieldsHolding(['image', 'file'], collections[collection].fields)
      return (file, data, text) => {
        // A link of a story to nothing loses its address and keeps its words (src/library/stories/story-files.ts).
        const inStory = mediaInStory(data).filter(({ kind }) => kind === 'image')
        const missing = [...mediaIn(fields, data), ...inStory].filter(({ mediaPath }) => !isThere(mediaPath))
        return missing.map((each) => problemOf(file, text, each))
      }
    },
    lookAgain() {
      listed = undefined
    },
  }
}
