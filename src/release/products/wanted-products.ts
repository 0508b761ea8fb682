import { urls } from '../../model/addresses.ts'
import type { CardDrawing } from '../../outputs/share-image/card-drawing.ts'
import type { Sitemap } from '../../outputs/sitemap/sitemap-files.ts'
import type { Program } from '../compile/load-program.ts'
import { feedsProduct } from './feeds.ts'
import { mediaProducts } from './media.ts'
import { renderedPaths } from './page-paths.ts'
import { pageProduct, routesAsAsked } from './pages.ts'
import type { Product } from './product.ts'
import { offlineWorkerProduct, publicProduct, scriptsProduct } from './program-files.ts'
import { searchPageProduct } from './search-page.ts'
import { searchProduct } from './search.ts'
import { shareImageProducts } from './share-images.ts'
import { sitemapProduct } from './sitemap.ts'

/** What products are made with. */
export interface Workshop {
  programDir: string
  dataDir: string
  cacheDir: string
  /** Where share images are kept between releases. */
  imagesDir: string
  /** The folder of the compiled program. */
  compiled: string
  /** The version of the program. */
  version: string
  program: Program
  drawing: CardDrawing
  sitemap: Sitemap
  /** Folders that are no part of the site itself, such as the editor. */
  extras: readonly Product[]
  onSearchPart: (done: number, total: number) => void
}

/** All that a release is to hold, in the order of making; within a group the order does not matter. */
export interface WantedProducts {
  files: Product[]
  media: Product[]
  pages: Product[]
  images: Product[]
  search: Product[]
  /** They look at what was made before. */
  last: Product[]
}

/** Asks the library what a release is to hold. */
export const wantedProducts = (shop: Workshop): WantedProducts => {
  const { programDir, dataDir, cacheDir, imagesDir, compiled, version, program, drawing, onSearchPart } = shop
  const pathsNow = () => renderedPaths(routesAsAsked(program.routes))
  return {
    files: [
      publicProduct(programDir),
      scriptsProduct(dataDir, compiled),
      offlineWorkerProduct(compiled),
      ...shop.extras,
    ],
    media: mediaProducts({ dataDir, cacheDir }),
    pages: pathsNow().map((path) =>
      path === urls.search ? searchPageProduct(program, version) : pageProduct(program, path),
    ),
    images: shareImageProducts({ imagesDir, drawing }),
    search: [searchProduct({ dataDir, cacheDir, version }, onSearchPart)],
    last: [feedsProduct, sitemapProduct(shop.sitemap, pathsNow)],
  }
}
