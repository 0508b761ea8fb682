import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryUrl } from '../../src/model/addresses.ts'
import { collectionNames, collections } from '../../src/model/collections.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** Where a page may lie whose address ends in an entry's id, and its year where it has one: alone, or with others below it. */
const routesOf = (url: string, id: string): string[] => {
  const pattern = url.replace(`/${id.slice(0, 4)}/${id}/`, '/[year]/[id]/').replace(id, '[id]')
  return [`${pattern.slice(0, -1)}.astro`, `${pattern}index.astro`].map((file) =>
    join(PROGRAM_DIR, 'src/pages', file),
  )
}

describe('the address of an entry', () => {
  it.each(collectionNames)('of %s has a page', (collection) => {
    const { id } = collections[collection].example
    expect(routesOf(entryUrl(collection, id), id).filter(existsSync)).toHaveLength(1)
  })
})
