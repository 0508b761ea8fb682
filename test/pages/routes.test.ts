import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryUrl } from '../../src/model/addresses.ts'
import { collectionNames, collections } from '../../src/model/collections.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** The file that answers an address whose last part is an entry's id, and its year where it has one. */
const routeOf = (url: string, id: string): string =>
  join(
    PROGRAM_DIR,
    'src/pages',
    `${url
      .replace(`/${id.slice(0, 4)}/${id}/`, '/[year]/[id]/')
      .replace(id, '[id]')
      .slice(0, -1)}.astro`,
  )

describe('the address of an entry', () => {
  it.each(collectionNames)('of %s has a page', (collection) => {
    const { id } = collections[collection].example
    expect(existsSync(routeOf(entryUrl(collection, id), id))).toBe(true)
  })
})
