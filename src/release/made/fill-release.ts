import { availableParallelism } from 'node:os'
import type { Edition } from '../../library/edition/edition.ts'
import type { CardDrawing } from '../../outputs/share-image/card-drawing.ts'
import type { Progress } from '../contract.ts'
import { releaseSteps } from '../contract.ts'
import type { Product, ReleaseFiles } from '../products/product.ts'
import type { WantedProducts } from '../products/wanted-products.ts'
import type { ReleaseInMaking } from '../switch/release-folders.ts'
import { giveMemoryBack } from './give-memory-back.ts'
import type { MadeProduct, MadeProducts } from './made-products.ts'
import { changeFrom, sharedChange } from './made-products.ts'
import { makeProducts } from './make-products.ts'

/** A release that begins as a copy of another one. */
export interface ReleaseToFill {
  release: ReleaseFiles & Pick<ReleaseInMaking, 'remove'>
  /** What stands there already. */
  before: MadeProducts
  edition: Edition
  drawing: Pick<CardDrawing, 'giveBack'>
  report: (progress: Progress) => void
}

/** What a filled release holds, and what of the shared things changed with it. */
export interface FilledRelease {
  products: Map<string, MadeProduct>
  /** How many of them were made. */
  madeNow: number
  added: string[]
  dropped: string[]
}

/** Images are drawn by processes of their own; so many are asked for at once that none of them ever waits. */
const IMAGES_AT_ONCE = 64
/** Pages hardly wait: two, so that one is rendered while a story of the other is read. */
const PAGES_AT_ONCE = 2
/** More new images than these are drawn before the search is made: the memory of both is never needed at once. */
const MANY_IMAGES = 40

const telling =
  (report: ReleaseToFill['report'], step: string) =>
  (done: number, total: number): void => {
    if (done % 50 === 0 || done === total) report({ step, done, total })
  }

/** As they are wanted, whichever were kept: the same release has the same notes. */
const inOrder = (wanted: WantedProducts, products: MadeProducts): Map<string, MadeProduct> =>
  new Map(
    Object.values<readonly Product[]>({ ...wanted })
      .flat()
      .flatMap(({ name }): [string, MadeProduct][] => {
        const product = products.get(name)
        return product ? [[name, product]] : []
      }),
  )

/** Makes a release of the one that stands in its folder: what would come out the same stays, and nothing else is looked at. */
export const fillRelease = async (
  wanted: WantedProducts,
  { release, before, edition, drawing, report }: ReleaseToFill,
): Promise<FilledRelease> => {
  const { kept, stale, gone } = changeFrom(before, Object.values(wanted).flat(), edition)
  for (const file of gone) release.remove(file)
  const toMake = new Set(stale)
  const made = new Map<string, MadeProduct>()
  const makeAll = async (products: readonly Product[], atOnce: number, step: string) => {
    const some = products.filter((product) => toMake.has(product))
    const onDone = telling(report, step)
    for (const [name, product] of await makeProducts(some, { edition, release, atOnce, onDone }))
      made.set(name, product)
  }
  const makeSearch = () => makeAll(wanted.search, 1, releaseSteps.search)
  const many = wanted.images.filter((image) => toMake.has(image)).length > MANY_IMAGES
  await makeAll(wanted.files, 1, releaseSteps.pages)
  await makeAll(wanted.media, availableParallelism() + 1, releaseSteps.photos)
  await Promise.all([
    // What was needed for thousands of pages is not to be held while images are drawn beside it.
    makeAll(wanted.pages, PAGES_AT_ONCE, releaseSteps.pages).then(many ? giveMemoryBack : makeSearch),
    makeAll(wanted.images, IMAGES_AT_ONCE, releaseSteps.shareImages),
  ])
  if (many) await drawing.giveBack().then(makeSearch)
  await makeAll(wanted.last, 1, releaseSteps.pages)
  return {
    products: inOrder(wanted, new Map([...kept, ...made])),
    madeNow: made.size,
    ...sharedChange(before, { kept }, made),
  }
}
