import type { Edition } from '../../library/edition/edition.ts'
import { renderedPaths } from '../products/page-paths.ts'
import { pageProduct, routesAsAsked } from '../products/pages.ts'
import type { Product, ReleaseFiles } from '../products/product.ts'
import { searchNow } from '../products/search.ts'
import type { Workshop } from '../products/wanted-products.ts'
import { wantedProducts } from '../products/wanted-products.ts'
import type { MadeProducts } from './made-products.ts'
import { changeFrom } from './made-products.ts'

const nowhere: ReleaseFiles = { folder: '', put: () => undefined, putKept: () => undefined }

/** One page of each kind; most of what a publish renders stands at an address that a kind has once. */
const onePageOfEachKind = ({ program }: Workshop): Product[] =>
  routesAsAsked(program.routes)
    .flatMap((route) => renderedPaths([route]).slice(0, 1))
    .map((path) => pageProduct(program, path))

/** Whatever is told before a release, all that it is made of is looked at once more: here nothing is another by then. */
const lookAgain = (shop: Workshop, before: MadeProducts, edition: Edition): void => {
  edition.tellAlso([])
  changeFrom(before, Object.values(edition.ask(() => wantedProducts(shop))).flat(), edition)
}

/**
 * Goes through a release and writes nothing, so that the first one of a fresh process is as quick as the next: it has asked
 * what is asked each time, and rendered each kind of page once. What breaks here is told by the release that needs it.
 */
export const rehearse = async (shop: Workshop, before: MadeProducts, edition: Edition): Promise<void> => {
  try {
    const wanted = edition.ask(() => wantedProducts(shop))
    changeFrom(before, Object.values(wanted).flat(), edition)
    for (const { make } of [...edition.ask(() => onePageOfEachKind(shop)), ...wanted.last])
      await edition.make(() => make(nowhere))
    edition.ask(() => searchNow(shop.version))
    lookAgain(shop, before, edition)
  } catch (reason) {
    console.error(reason)
  }
}
