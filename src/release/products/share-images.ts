import { join } from 'node:path'
import { contentDir } from '../../library/site/release-order.ts'
import { keptCard } from '../../outputs/share-image/card-cache.ts'
import type { CardDrawing } from '../../outputs/share-image/card-drawing.ts'
import { shareImageAt, shareImageUrls } from '../../outputs/share-image/entry-cards.ts'
import type { ShareImage } from '../../outputs/share-image/entry-cards.ts'
import { shareImageKey } from '../../outputs/share-image/share-image-address.ts'
import type { CardProblem } from '../../outputs/share-image/share-card.ts'
import type { Product } from './product.ts'

/** Where share images come from. */
export interface ImagePlaces {
  /** Kept between releases. */
  imagesDir: string
  drawing: CardDrawing
}

/** Kept in the log: a rare character or a shortened title does not hold back a release. */
const warn = ({ path, title, message, fix }: CardProblem) =>
  console.error(`分享图 ${path}（${title}）：${message}${fix}`)

const withPhoto = ({ card }: ShareImage): ShareImage['card'] =>
  card.photo ? { ...card, photo: { ...card.photo, file: join(contentDir(), card.photo.file) } } : card

const fileOf = async (key: string, image: ShareImage, { imagesDir, drawing }: ImagePlaces) => {
  const kept = keptCard(imagesDir, key)
  if (kept !== undefined) return kept
  const [drawn] = await drawing.draw([{ key, path: image.path, card: withPhoto(image) }])
  drawn?.problems.forEach(warn)
  return drawn?.file
}

const imageProduct = (url: string, places: ImagePlaces): Product => ({
  name: `image ${url}`,
  make: async (release) => {
    const [image, key] = [shareImageAt(url), shareImageKey(url)]
    const file = image && key !== undefined ? await fileOf(key, image, places) : undefined
    if (!image || file === undefined) return { files: [] }
    release.putKept(image.path, file)
    return { files: [image.path] }
  },
})

/** The image of every shared link. */
export const shareImageProducts = (places: ImagePlaces): Product[] =>
  shareImageUrls().map((url) => imageProduct(url, places))
