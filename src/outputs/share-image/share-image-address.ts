import { releaseDesign } from '../../library/site/release-order.ts'
import { cardKey } from './card-key.ts'
import { shareImages } from './entry-cards.ts'

const VERSION_CHARACTERS = 10

let versions: Promise<Map<string, string>> | undefined

/** What each image is made of, shortened; asked once a build. */
const versionsByUrl = async (): Promise<Map<string, string>> =>
  new Map(
    (await shareImages()).map(({ path, card }) => [
      `/${path}`,
      cardKey(card, releaseDesign()).slice(0, VERSION_CHARACTERS),
    ]),
  )

/**
 * A share image as pages and feeds name it, `/share/reports/20261122-qsc-k3f9.png?v=3b0c…`: apps that keep a picture by its
 * address fetch it again once it shows something else. Without the version it is the same file.
 * @param url from `shareImageUrl`
 */
export const shareImageAddress = async (url: string): Promise<string> => {
  const version = (await (versions ??= versionsByUrl())).get(url)
  return version === undefined ? url : `${url}?v=${version}`
}
