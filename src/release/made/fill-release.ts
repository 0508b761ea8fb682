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
  drawing: Pick<CardDrawing, 'giveBack' | 'mayUse'>
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
/** One core renders pages: a process more would only take turns with it, and draw every letter once more. */
const coresBesidePages = (): number => availableParallelism() - 1
/** After so many a process that draws is large. */
const MANY_IMAGES = 40
/** What so many needed is much, and not needed any more; for less, collecting takes longer than it is worth. */
const MANY_PAGES = 500

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

type MakeAll = (products: readonly Product[], atOnce: number, step: string) => Promise<void>

interface Meanwhile {
  drawing: ReleaseToFill['drawing']
  afterPages?: () => void
  afterImages?: () => Promise<void>
}

/**
 * Pages keep this process busy and images those that draw: both are made at the same time. The search begins once the pages
 * are there, for it needs as much memory as they have needed; images that are left then are drawn by all cores.
 */
const makePagesAndImages = async (
  makeAll: MakeAll,
  { pages, images, search }: WantedProducts,
  { drawing, afterPages, afterImages }: Meanwhile,
): Promise<void> => {
  drawing.mayUse(coresBesidePages())
  await Promise.all([
    makeAll(pages, PAGES_AT_ONCE, releaseSteps.pages)
      .then(afterPages)
      .then(() => makeAll(search, 1, releaseSteps.search))
      .then(() => drawing.mayUse(availableParallelism())),
    makeAll(images, IMAGES_AT_ONCE, releaseSteps.shareImages).then(afterImages),
  ])
}

/** Makes a release of the one that stands in its folder: what would come out the same stays, and nothing else is looked at. */
export const fillRelease = async (
  wanted: WantedProducts,
  { release, before, edition, drawing, report }: ReleaseToFill,
): Promise<FilledRelease> => {
  const { kept, stale, gone } = changeFrom(before, Object.values(wanted).flat(), edition)
  for (const file of gone) release.remove(file)
  const toMake = new Set(stale)
  const made = new Map<string, MadeProduct>()
  const makeAll: MakeAll = async (products, atOnce, step) => {
    const some = products.filter((product) => toMake.has(product))
    const onDone = telling(report, step)
    for (const [name, product] of await makeProducts(some, { edition, release, atOnce, onDone }))
      made.set(name, product)
  }
  const isMany = (products: readonly Product[], many: number) =>
    products.filter((product) => toMake.has(product)).length > many
  const giveBack = {
    ...(isMany(wanted.pages, MANY_PAGES) && { afterPages: giveMemoryBack }),
    ...(isMany(wanted.images, MANY_IMAGES) && { afterImages: () => drawing.giveBack() }),
  }
  await makeAll(wanted.files, 1, releaseSteps.pages)
  await makeAll(wanted.media, availableParallelism() + 1, releaseSteps.photos)
  await makePagesAndImages(makeAll, wanted, { drawing, ...giveBack })
  await makeAll(wanted.last, 1, releaseSteps.pages)
  return {
    products: inOrder(wanted, new Map([...kept, ...made])),
    madeNow: made.size,
    ...sharedChange(before, { kept }, made),
  }
}
