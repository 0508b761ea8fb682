import { describe, expect, it } from 'vitest'
import { Edition } from '../../../src/library/edition/edition.ts'
import type { MadeProduct } from '../../../src/release/made/made-products.ts'
import { changeFrom, NEVER, sharedChange } from '../../../src/release/made/made-products.ts'

const photo = (...shared: string[]): MadeProduct => ({ files: [], shared, of: { from: [], revision: 0 } })
const wanted = (name: string) => ({ name, make: () => Promise.resolve({ files: [] }) })

/** How a release differs from one that held these products when it wants products by these names. */
const change = (
  before: Record<string, MadeProduct>,
  names: string[],
  made: Record<string, MadeProduct> = {},
) => {
  const products = new Map(Object.entries(before))
  const { kept } = changeFrom(products, names.map(wanted), new Edition())
  return sharedChange(products, { kept }, new Map(Object.entries(made)))
}

describe('what a release names of the shared folders', () => {
  it('is dropped with the last photo that is made of it', () => {
    expect(change({ october: photo('a') }, [])).toEqual({ added: [], dropped: ['a'] })
  })

  it('stays while the same picture, uploaded in another month too, is on show', () => {
    const before = { october: photo('a'), november: photo('a') }
    expect(change(before, ['november'])).toEqual({ added: [], dropped: [] })
  })

  it('is neither new nor dropped where a photo is only made again', () => {
    const outdated = { ...photo('a', 'b'), of: { from: [], revision: NEVER } }
    expect(change({ october: outdated }, ['october'], { october: photo('b', 'c') })).toEqual({
      added: ['c'],
      dropped: ['a'],
    })
  })
})

describe('files that go before anything is made', () => {
  const outdated = (file: string): MadeProduct => ({ files: [file], of: { from: [], revision: NEVER } })
  const gone = (before: Record<string, MadeProduct>, page: { name: string; file?: string }) =>
    changeFrom(new Map(Object.entries(before)), [{ ...wanted(page.name), ...page }], new Edition()).gone

  it('are those of a page that is wanted no more', () => {
    expect(gone({ old: outdated('old/index.html') }, { name: 'new', file: 'new/index.html' })).toEqual([
      'old/index.html',
    ])
  })

  it('are not those that a page made again replaces', () => {
    expect(gone({ page: outdated('page/index.html') }, { name: 'page', file: 'page/index.html' })).toEqual([])
  })

  it('are those of a page that stands elsewhere from now on', () => {
    expect(gone({ page: outdated('page.html') }, { name: 'page', file: 'page/index.html' })).toEqual([
      'page.html',
    ])
  })
})
