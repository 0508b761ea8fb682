import { question } from '../../library/edition/asking.ts'
import { releaseDesign } from '../../library/site/release-order.ts'
import { cardKey } from './card-key.ts'
import { shareImageAt } from './entry-cards.ts'

const VERSION_CHARACTERS = 10

/** The key of the image at an address, from everything that it is made of; nothing where there is none. */
export const shareImageKey: (url: string) => string | undefined = question(
  'share-image-key',
  (url: string) => {
    const image = shareImageAt(url)
    return image && cardKey(image.card, releaseDesign())
  },
)

/**
 * A share image as pages and feeds name it, `/share/reports/20261122-qsc-k3f9.png?v=3b0c…`: apps that keep a picture by its
 * address fetch it again once it shows something else. Without the version it is the same file.
 * @param url from `shareImageUrl`
 */
export const shareImageAddress = (url: string): string => {
  const version = shareImageKey(url)?.slice(0, VERSION_CHARACTERS)
  return version === undefined ? url : `${url}?v=${version}`
}
