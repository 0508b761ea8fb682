import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectionNames, collections } from '../../src/model/collections.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** All of the portal's code but the declarations of the fields themselves. */
const portal = globSync('src/**/*.{ts,astro}', { cwd: PROGRAM_DIR })
  .filter((file) => !file.startsWith(join('src', 'model', 'collections')))
  .map((file) => readFileSync(join(PROGRAM_DIR, file), 'utf8'))
  .join('\n')

/** `data.fee`, `{ fee }`, `{ fee: price }` or `'fee'`. */
const isRead = (field: string) =>
  new RegExp(`\\.${field}\\b|[{,]\\s*${field}\\s*[,:}=]|'${field}'`).test(portal)

describe('a field that editors fill in', () => {
  it.each(collectionNames)('of %s is read by the portal', (collection) => {
    expect(Object.keys(collections[collection].fields).filter((field) => !isRead(field))).toEqual([])
  })

  it('is told from one that nobody reads', () => {
    expect(isRead('neverHeardOf')).toBe(false)
  })
})
