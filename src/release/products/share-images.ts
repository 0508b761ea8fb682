import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir, releaseDesign } from '../../library/site/release-order.ts'
import { shareImageAt, shareImageUrls } from '../../outputs/share-image/entry-cards.ts'
import type { ShareImage } from '../../outputs/share-image/entry-cards.ts'
import type { openCardDrawing } from '../../outputs/share-image/open-card-drawing.ts'
import type { Product } from './product.ts'

type Drawing = ReturnType<typeof openCardDrawing>

const withPhoto = ({ path, card }: ShareImage): ShareImage => ({
  path,
  card: card.photo ? { ...card, photo: { ...card.photo, file: join(contentDir(), card.photo.file) } } : card,
})

const imageProduct = (url: string, drawing: Drawing): Product => ({
  name: `image ${url}`,
  make: async (folder) => {
    const image = shareImageAt(url)
    // Another Node or another version of what draws makes other images of the same card.
    releaseDesign()
    if (!image) return { files: [] }
    rmSync(join(folder, image.path), { force: true })
    await drawing.draw(withPhoto(image), folder)
    return { files: [image.path] }
  },
})

/** The image of every shared link. */
export const shareImageProducts = (drawing: Drawing): Product[] =>
  shareImageUrls().map((url) => imageProduct(url, drawing))
