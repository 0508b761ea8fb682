import type { Edition, MadeOf } from '../../library/edition/edition.ts'
import type { Problem } from '../../model/problems.ts'
import type { Made, Product } from '../products/product.ts'

/** Before anything that an edition knows: what was made then is made again. */
export const NEVER = -1

/** A product as a release holds it. */
export interface MadeProduct extends Made {
  /** What it was made of. */
  of: MadeOf
}

/** The products of one release, by name. */
export type MadeProducts = ReadonlyMap<string, MadeProduct>

/** What has to be done to come from one release to the next. */
export interface Change {
  /** Products that would come out the same. */
  kept: Map<string, MadeProduct>
  stale: Product[]
  /**
   * Files of the release before that no kept product has, nor one that replaces its own. They go before anything is made:
   * a new one may bear the same name.
   */
  gone: string[]
}

/** Compares what a release is to hold with what the one before it holds. */
export const changeFrom = (before: MadeProducts, wanted: readonly Product[], edition: Edition): Change => {
  const kept = new Map<string, MadeProduct>()
  const stale: Product[] = []
  for (const product of wanted) {
    const made = before.get(product.name)
    if (made && made.of.revision !== NEVER && edition.stillHolds(made.of)) kept.set(product.name, made)
    else stale.push(product)
  }
  const gone = filesGone(before, kept)
  for (const { file } of stale) if (file !== undefined) gone.delete(file)
  return { kept, stale, gone: [...gone] }
}

/** What has gone is little and what stays is much: the little is gathered, and the much only walked through. */
const filesGone = (before: MadeProducts, kept: MadeProducts): Set<string> => {
  const gone = new Set<string>()
  for (const [name, { files }] of before) if (!kept.has(name)) for (const file of files) gone.add(file)
  for (const { files } of kept.values()) for (const file of files) gone.delete(file)
  return gone
}

/** The shared things of products that one release has and another has not. */
const sharedOf = (products: Iterable<MadeProduct>): Set<string> =>
  new Set([...products].flatMap(({ shared = [] }) => shared))

/** Everything that products need of the shared folders. */
export const sharedIn = (products: MadeProducts): Set<string> => sharedOf(products.values())

/**
 * How what a release names of the shared folders differs from the release before. Nothing is dropped that a kept product
 * names too: the same photo, uploaded in two months, has two addresses and one file.
 */
export const sharedChange = (
  before: MadeProducts,
  { kept }: Pick<Change, 'kept'>,
  made: MadeProducts,
): { added: string[]; dropped: string[] } => {
  const gone = new Set<string>()
  for (const [name, { shared = [] }] of before) if (!kept.has(name)) for (const each of shared) gone.add(each)
  const come = sharedOf(made.values())
  const dropped = new Set([...gone].filter((name) => !come.has(name)))
  for (const { shared = [] } of kept.values()) for (const name of shared) dropped.delete(name)
  return { added: [...come].filter((name) => !gone.has(name)), dropped: [...dropped] }
}

/** Everything that could not be shown as it was meant. */
export const problemsOf = (products: MadeProducts): Problem[] =>
  [...products.values()].flatMap(({ problems = [] }) => problems)
