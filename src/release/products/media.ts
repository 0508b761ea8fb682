import { usedAttachments, usedPhotos } from '../../library/photos/used-media.ts'
import type { UsedAttachment, UsedMedia } from '../../library/photos/used-media.ts'
import { mediaAt } from '../../library/photos/media-file.ts'
import { contentDir } from '../../library/site/release-order.ts'
import { nameByContent, plainMediaAddress } from '../../model/media.ts'
import { derivePhotos } from '../../outputs/photo/derive-photos.ts'
import { placeAttachments, targetsOf } from '../../outputs/photo/place-attachments.ts'
import { sharedFolder, sharedName } from '../switch/shared-files.ts'
import type { Product } from './product.ts'

/** Where media are kept between releases. */
export interface MediaPlaces {
  dataDir: string
  cacheDir: string
}

/** One photo in the sizes that pages need. */
const photoProduct = (photo: UsedMedia, { dataDir }: MediaPlaces): Product => ({
  name: `photo ${plainMediaAddress(photo.mediaPath)}`,
  make: async () => {
    const photosDir = sharedFolder(dataDir, 'photos')
    const { names, problems } = await derivePhotos({ used: [photo], contentDir: contentDir(), photosDir })
    // A problem names one of the entries that show the photo.
    if (problems.length > 0) usedPhotos()
    // What is named by its content stays as it is; anything else may be there, or be another, the next time.
    if (problems.length > 0 || !nameByContent(photo.mediaPath)) mediaAt(photo.mediaPath)
    return { files: [], shared: names.map((name) => sharedName('photos', name)), problems }
  },
})

/** A file that residents take home, at the address of its name and at its own. */
const attachmentProduct = (offered: UsedAttachment, { cacheDir }: MediaPlaces): Product => ({
  name: `attachment ${offered.target}`,
  make: async (release) => {
    mediaAt(offered.mediaPath)
    const places = { contentDir: contentDir(), cacheDir, put: release.putKept }
    const problems = await placeAttachments({ used: [offered], ...places })
    if (problems.length > 0) usedAttachments()
    return { files: problems.length > 0 ? [] : targetsOf(offered), problems }
  },
})

const byName = (products: readonly Product[]): Product[] => [
  ...new Map(products.map((product) => [product.name, product])).values(),
]

/** Every photo and attachment that an entry on show refers to, each once. */
export const mediaProducts = (places: MediaPlaces): Product[] =>
  byName([
    ...usedPhotos().map((photo) => photoProduct(photo, places)),
    ...usedAttachments().map((offered) => attachmentProduct(offered, places)),
  ])
