import { createHash, hash } from 'node:crypto'
import { isPhotoAddress } from '../../model/media.ts'
import { photoVersion } from '../photos/photo-version.ts'
import { footerPages } from './footer-pages.ts'
import { releaseDesign } from '../site/release-order.ts'
import { siteFacts } from '../site/site.ts'
import { numberOfCounty } from '../stations/stations.ts'

/** One page of a dynamic route: where it stands and everything it shows. */
export interface PageToRender<P extends object> {
  params: Record<string, string | undefined>
  props: P
  /** What it shows besides its props, as a text that changes with it. */
  alsoShows?: string
}

/**
 * What every page shows whatever its props: the site's settings and words, the pages and the number at its foot, and
 * how share images are drawn.
 */
const onEveryPage = async (): Promise<string> =>
  createHash('sha256')
    .update(siteFacts())
    .update(JSON.stringify([await footerPages(), await numberOfCounty()]))
    .update(releaseDesign())
    .digest('hex')

/** What a value shows: of a photo its version, for another may lie under the same name by now. */
const asShown = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && isPhotoAddress(value) ? photoVersion(value) : value

let everywhere: Promise<string> | undefined

/**
 * Marks each page with what it is made of, so that a build renders only pages that changed.
 * A page must be a pure function of its props, of what stands on every page, and of its code; Astro watches the code itself.
 */
export const pagesToRender = async <P extends object>(route: string, pages: readonly PageToRender<P>[]) => {
  const shared = await (everywhere ??= onEveryPage())
  return pages.map(({ params, props, alsoShows = '' }) => ({
    params,
    props,
    cacheKey: hash(
      'sha1',
      `${route}\0${shared}\0${alsoShows}\0${JSON.stringify(props, asShown)}`,
      'base64url',
    ),
  }))
}
