import { setImmediate as othersHaveSpoken } from 'node:timers/promises'
import type { Edition } from '../../library/edition/edition.ts'
import type { Product, ReleaseFiles } from '../products/product.ts'
import type { MadeProduct } from './made-products.ts'

/** What making many products needs. */
export interface Making {
  edition: Edition
  release: ReleaseFiles
  /** How many are made at the same time. */
  atOnce: number
  onDone: (done: number, total: number) => void
}

/** Makes products, noting what each is made of. Rejects with the first that cannot be made, once all that was begun has ended. */
export const makeProducts = async (
  products: readonly Product[],
  { edition, release, atOnce, onDone }: Making,
): Promise<Map<string, MadeProduct>> => {
  const made = new Map<string, MadeProduct>()
  const waiting = products.values()
  const worker = async () => {
    for (const { name, make } of waiting) {
      const { made: result, of } = await edition.make(() => make(release))
      made.set(name, { ...result, of })
      onDone(made.size, products.length)
      // A page waits for nothing that takes time: without a pause whoever draws beside it would not be heard until the last.
      await othersHaveSpoken()
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return made
}
