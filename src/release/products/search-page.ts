import { urls } from '../../model/addresses.ts'
import type { FirstPart } from '../../outputs/search/client/fetching/volume-files.ts'
import { firstParts } from '../../outputs/search/client/fetching/volume-files.ts'
import type { SearchManifest } from '../../outputs/search/formats.ts'
import type { Program } from '../compile/load-program.ts'
import { pageProduct } from './pages.ts'
import type { Product } from './product.ts'
import { searchNow } from './search.ts'

const linkTo = ({ path, files }: FirstPart): string =>
  `<link rel="preload" as="fetch" crossorigin="anonymous" href="${urls.search}index/${path}" data-search-part="${files}">`

/**
 * The search page, with what every question needs named in its head: a browser asks for it as soon as it reads that, and
 * its first script for the question's words as soon as it runs, not only once two scripts and the manifest have come and
 * found a moment. Last in the head, for styles and scripts come first. A page without these links searches as well.
 */
export const withFirstParts = (html: string, manifest: SearchManifest): string =>
  html.replace('</head>', () => `${firstParts(manifest).map(linkTo).join('')}</head>`)

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
