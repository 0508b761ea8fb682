import { urls } from '../../model/addresses.ts'
import { firstParts } from '../../outputs/search/client/fetching/volume-files.ts'
import type { SearchManifest } from '../../outputs/search/formats.ts'
import type { Program } from '../compile/load-program.ts'
import { pageProduct } from './pages.ts'
import type { Product } from './product.ts'
import { searchNow } from './search.ts'

const linkTo = (path: string): string =>
  `<link rel="preload" as="fetch" crossorigin="anonymous" href="${urls.search}index/${path}" data-search-part>`

/** No name that an editor gave a station may end the element. */
const written = (manifest: SearchManifest): string =>
  `<script type="application/json" data-search-manifest>${JSON.stringify(manifest).replaceAll('<', '\\u003c')}</script>`

const LINK_TO_MANIFEST = /<link\b[^>]* data-search-manifest\b[^>]*>/

/**
 * The search page with the list of parts in its head, and links to what every question needs: a browser asks for those as
 * soon as it reads them, and the first script for the question's words as soon as it runs, not only once two scripts and
 * the list have come and found a moment. A page as it is compiled, which only links to the list, searches as well.
 */
export const withFirstParts = (html: string, manifest: SearchManifest): string =>
  html.replace(LINK_TO_MANIFEST, () => firstParts(manifest).map(linkTo).join('') + written(manifest))

/** The search page; what its head names is of the same release. @param version of the program */
export const searchPageProduct = (program: Program, version: string): Product => ({
  name: urls.search,
  make: (release) =>
    pageProduct(program, urls.search).make({
      ...release,
      put: (file, html) =>
        release.put(file, withFirstParts(Buffer.from(html).toString(), searchNow(version).manifest)),
    }),
})
