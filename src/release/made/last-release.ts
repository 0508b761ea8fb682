import type { Edition } from '../../library/edition/edition.ts'
import type { IsThere } from '../switch/shared-presence.ts'
import { readMade, writeMade } from './made-file.ts'
import type { MadeProduct, MadeProducts } from './made-products.ts'
import { NEVER } from './made-products.ts'

/** A release of which it is known what its products were made of. */
export interface LastRelease {
  release: string
  /** The version of the program that made it. */
  program: string
  /** What its products were made of, and by whose revisions that is said. */
  edition: Edition
  products: MadeProducts
}

/** Its files are known, and nothing it was made of holds any more. */
const toMakeAgain = (product: MadeProduct): MadeProduct => ({
  ...product,
  of: { from: [], revision: NEVER },
})

const outdated = (products: MadeProducts): MadeProducts =>
  new Map([...products].map(([name, product]) => [name, toMakeAgain(product)]))

/** What has lost one of its shared things is made again. */
export const withoutLost = (products: MadeProducts, isThere: IsThere): MadeProducts =>
  new Map(
    [...products].map(([name, product]) => {
      const { shared = [] } = product
      return [name, shared.every(isThere) ? product : toMakeAgain(product)]
    }),
  )

/**
 * What a release holds.
 * @param last what this process made last: nothing has to be read when it is that one
 * @returns nothing where nobody knows
 */
export const productsOf = (
  dataDir: string,
  release: string,
  last: LastRelease | undefined,
  now: { program: string; edition: Edition },
): MadeProducts | undefined => {
  if (last?.release !== release || last.edition !== now.edition) return readMade(dataDir, release, now)
  return last.program === now.program ? last.products : outdated(last.products)
}

/** Notes a release for processes that come later; what cannot be noted is made once more by them. */
export const noteRelease = (dataDir: string, last: LastRelease): void => {
  try {
    writeMade(dataDir, last.release, last)
  } catch (reason) {
    console.error(reason)
  }
}
