import { describe, expect, it } from 'vitest'
import { fact } from '../../../src/library/edition/asking.ts'
import { Edition } from '../../../src/library/edition/edition.ts'
import { productsOf, withoutLost } from '../../../src/release/made/last-release.ts'
import { changeFrom } from '../../../src/release/made/made-products.ts'

const weather = fact<string>('weather')
const page = { name: 'weather', make: () => Promise.reject(new Error('not made here')) }

const editionOf = (...told: string[]) => {
  const edition = new Edition()
  for (const each of told) edition.tell({ weather: new Map([['', each]]) })
  return edition
}

const lastOf = async (edition: Edition) => {
  const { of } = await edition.make(async () => weather(''))
  return { release: 'r1', program: 'one', edition, products: new Map([['weather', { files: [], of }]]) }
}

const stale = (last: Awaited<ReturnType<typeof lastOf>>, now: { program: string; edition: Edition }) => {
  const before = productsOf('/nowhere', 'r1', last, now)
  return before && changeFrom(before, [page], now.edition).stale.map(({ name }) => name)
}

describe('what a process has made last', () => {
  it('is kept while nothing was changed', async () => {
    const edition = editionOf('晴')
    expect(stale(await lastOf(edition), { program: 'one', edition })).toEqual([])
  })

  it('is made again by another version of the program', async () => {
    const edition = editionOf('晴')
    expect(stale(await lastOf(edition), { program: 'two', edition })).toEqual(['weather'])
  })

  it('is taken for nothing by the content of another folder, whose changes are counted apart', async () => {
    const last = await lastOf(editionOf('雨', '雪', '晴'))
    expect(stale(last, { program: 'one', edition: editionOf('阴') })).toBeUndefined()
  })
})

it('a photo that somebody has deleted is drawn again, and no other', async () => {
  const edition = editionOf('晴')
  const { of } = await edition.make(async () => weather(''))
  const photoOf = (name: string) => [name, { files: [], shared: [`photos/${name}`], of }] as const
  const products = withoutLost(new Map([photoOf('a'), photoOf('b')]), (name) => name !== 'photos/b')
  const wanted = ['a', 'b'].map((name) => ({ ...page, name }))
  expect(changeFrom(products, wanted, edition).stale.map(({ name }) => name)).toEqual(['b'])
})
