import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Edition } from '../../library/edition/edition.ts'
import { problemList } from '../contract.ts'
import { madeFileOf } from '../switch/release-notes.ts'
import type { MadeProducts } from './made-products.ts'
import { NEVER } from './made-products.ts'

/** Products by name, each with its files, the places of its keys in the list of all, and its problems. */
const madeFile = z.object({
  /** The version of the program that made them: of what another one made only the files are known. */
  program: z.string(),
  keys: z.array(z.tuple([z.string(), z.string()])),
  products: z.array(
    z.object({
      name: z.string(),
      files: z.array(z.string()),
      shared: z.array(z.string()).optional(),
      from: z.array(z.number()),
      problems: problemList.optional(),
    }),
  ),
})

/** Notes beside a release what its products were made of, for processes that come later. */
export const writeMade = (
  dataDir: string,
  release: string,
  { program, edition, products }: { program: string; edition: Edition; products: MadeProducts },
): void => {
  const places = new Map<string, number>()
  const placeOf = (key: string): number => {
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  }
  const rows = [...products].map(([name, { of, ...made }]) => ({
    name,
    ...made,
    from: of.from.map(({ key }) => placeOf(key)),
  }))
  const keys = [...places.keys()].map((key) => [key, edition.printOf(key) ?? ''])
  const file = madeFileOf(dataDir, release)
  writeFileSync(`${file}.new`, JSON.stringify({ program, keys, products: rows }))
  renameSync(`${file}.new`, file)
}

const read = (file: string) => {
  try {
    return madeFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    // None, or one that was broken off: everything is made again.
    return undefined
  }
}

const once = <T>(work: () => T): (() => T) => {
  let done: { answer: T } | undefined
  return () => (done ??= { answer: work() }).answer
}

/**
 * What the products of a release were made of, as far as it would come out the same today; nothing where nobody noted it.
 * What has another print by now counts as made before anything that this edition knows.
 */
export const readMade = (
  dataDir: string,
  release: string,
  { program, edition }: { program: string; edition: Edition },
): MadeProducts | undefined => {
  const found = read(madeFileOf(dataDir, release))
  if (!found) return undefined
  const isSame = found.program === program
  const holds = found.keys.map(([key, print]) => once(() => edition.printOf(key) === print))
  return new Map(
    found.products.map(({ name, from, ...made }) => {
      // In the order they were asked for: a question may have no answer once one before it has another.
      const isHolding = isSame && from.every((place) => holds[place]?.())
      if (!isHolding) return [name, { ...made, of: { from: [], revision: NEVER } }]
      const keys = from.flatMap((place) => found.keys[place]?.[0] ?? [])
      return [
        name,
        { ...made, of: { from: keys.map((key) => edition.answer(key)), revision: edition.revision } },
      ]
    }),
  )
}
