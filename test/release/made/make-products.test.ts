import { expect, it } from 'vitest'
import { Edition } from '../../../src/library/edition/edition.ts'
import { makeProducts } from '../../../src/release/made/make-products.ts'
import type { Product } from '../../../src/release/products/product.ts'

const nowhere = { folder: '', put: () => undefined, putKept: () => undefined }

it('hears between two pages what others have to say, though no page waits for anything', async () => {
  const events: string[] = []
  const pages = ['one', 'two', 'three', 'four'].map((name): Product => ({
    name,
    make: async () => {
      events.push(name)
      return { files: [] }
    },
  }))
  setImmediate(() => events.push('an image is drawn'))
  const making = { edition: new Edition(), release: nowhere, atOnce: 2, onDone: () => undefined }
  expect([...(await makeProducts(pages, making)).keys()]).toEqual(['one', 'two', 'three', 'four'])
  expect(events.indexOf('an image is drawn')).toBeLessThan(events.indexOf('four'))
})
