import { createHash } from 'node:crypto'
import { siteFacts } from './site.ts'

/** One page of a dynamic route: where it stands and everything it shows. */
export interface PageToRender<P extends object> {
  params: Record<string, string | undefined>
  props: P
}

const sinceLastRelease = createHash('sha256').update(siteFacts()).digest('hex')

/**
 * Marks each page with what it is made of, so that a build renders only pages that changed.
 * A page must be a pure function of its props, the site's own facts and its code; Astro watches the code itself.
 */
export const pagesToRender = <P extends object>(route: string, pages: readonly PageToRender<P>[]) =>
  pages.map(({ params, props }) => ({
    params,
    props,
    cacheKey: createHash('sha1')
      .update(`${route}\0${sinceLastRelease}\0${JSON.stringify(props)}`)
      .digest('base64url'),
  }))
