import { question } from '../../library/edition/asking.ts'
import { releaseDesign } from '../../library/site/release-order.ts'
import { cardKey } from './card-key.ts'
import { shareImageAt } from './entry-cards.ts'

const VERSION_CHARACTERS = 10

/** What an image is made of, shortened. */
const versionOf = question('share-image-version', (url: string): string | undefined => {
  const image = shareImageAt(url)
  return image && cardKey(image.card, releaseDesign()).slice(0, VERSION_CHARACTERS)
})

/**
 * A share image as pages and feeds name it, `/share/reports/20261122-qsc-k3f9.png?v=3b0c…`: apps that keep a picture by its
 * address fetch it again once it shows something else. Without the version it is the same file.
 * @param url from `shareImageUrl`
 */
export const shareImageAddress = (url: string): string => {
  const version = versionOf(url)
  return version === undefined ? url : `${url}?v=${version}`
}
