import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Edition } from '../../library/edition/edition.ts'
import { problemList } from '../contract.ts'
import type { MadeProduct, MadeProducts } from './made-products.ts'

/** Products by name, each with its files, the places of its keys in the list of all, and its problems. */
const madeFile = z.object({
  /** Of what version of the program: what another version has made says nothing. */
  program: z.string(),
  keys: z.array(z.tuple([z.string(), z.string()])),
  products: z.array(z.tuple([z.string(), z.array(z.string()), z.array(z.number()), problemList])),
})

const fileOf = (dataDir: string, release: string) => join(dataDir, 'releases', `${release}.made.json`)

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
  const rows = [...products].map(([name, { files, of, problems = [] }]) => [
    name,
    files,
    of.keys.map(placeOf),
    problems,
  ])
  const keys = [...places.keys()].map((key) => [key, edition.printOf(key) ?? ''])
  const file = fileOf(dataDir, release)
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

/** What the products of a release that would come out the same today were made of; nothing where nobody noted it. */
export const readMade = (
  dataDir: string,
  release: string,
  { program, edition }: { program: string; edition: Edition },
): Map<string, MadeProduct> => {
  const found = read(fileOf(dataDir, release))
  if (found?.program !== program) return new Map()
  const { revision } = edition
  const holds = found.keys.map(([key, print]) => edition.printOf(key) === print)
  // A product with a key that is another now was made before anything that this edition knows.
  return new Map(
    found.products.map(([name, files, places, problems]) => {
      const keys = places.map((place) => found.keys[place]?.[0] ?? '')
      const isSame = places.every((place) => holds[place])
      return [name, { files, problems, of: { keys, revision: isSame ? revision : -1 } }]
    }),
  )
}

/** Removes the note. */
export const removeMade = (dataDir: string, release: string): void =>
  rmSync(fileOf(dataDir, release), { force: true })
