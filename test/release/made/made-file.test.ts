import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fact, question } from '../../../src/library/edition/asking.ts'
import { Edition } from '../../../src/library/edition/edition.ts'
import { readMade, writeMade } from '../../../src/release/made/made-file.ts'
import type { MadeProduct } from '../../../src/release/made/made-products.ts'
import { changeFrom } from '../../../src/release/made/made-products.ts'

const name = fact<string>('visitor')
const visit = question('visit', (id: string) => {
  const found = name(id)
  if (found === undefined) throw new Error('Nobody has this id.')
  return `${found}来访`
})

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'made-'))
  mkdirSync(join(dataDir, 'releases'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const editionOf = (visitors: Record<string, string>): Edition => {
  const edition = new Edition()
  edition.tell({ visitor: new Map(Object.entries(visitors)) })
  return edition
}

const pages: Record<string, () => unknown> = {
  'of a': () => visit('a'),
  'of b': () => (name('b') === undefined ? '' : visit('b')),
  'of nobody': () => '',
}

/** Notes a release in which these visitors had their pages. */
const note = async (visitors: Record<string, string>) => {
  const edition = editionOf(visitors)
  const products = new Map<string, MadeProduct>()
  for (const [page, work] of Object.entries(pages)) {
    const { of } = await edition.make(async () => work())
    products.set(page, { files: [`${page}.html`], of })
  }
  writeMade(dataDir, 'r1', { program: 'one', edition, products })
}

const read = (visitors: Record<string, string>, program = 'one') => {
  const edition = editionOf(visitors)
  const made = readMade(dataDir, 'r1', { program, edition })
  const wanted = Object.keys(pages).map((page) => ({
    name: page,
    make: () => Promise.reject(new Error(page)),
  }))
  return made && { made, stale: changeFrom(made, wanted, edition).stale.map((product) => product.name) }
}

describe('a process that finds the notes of one before it', () => {
  it('makes nothing again while nothing was changed', async () => {
    await note({ a: '老刘', b: '阿香' })
    expect(read({ a: '老刘', b: '阿香' })?.stale).toEqual([])
  })

  it('makes again what was made of something that is another now', async () => {
    await note({ a: '老刘', b: '阿香' })
    expect(read({ a: '老刘', b: '阿珍' })?.stale).toEqual(['of b'])
  })

  it('asks nothing any more that only an earlier answer led to', async () => {
    await note({ a: '老刘', b: '阿香' })
    expect(read({ a: '老刘' })?.stale).toEqual(['of b'])
  })

  it('makes everything again by another version of the program, knowing the files that lie there', async () => {
    await note({ a: '老刘', b: '阿香' })
    const found = read({ a: '老刘', b: '阿香' }, 'two')
    expect(found?.stale).toEqual(Object.keys(pages))
    expect([...(found?.made.values() ?? [])].flatMap(({ files }) => files)).toEqual([
      'of a.html',
      'of b.html',
      'of nobody.html',
    ])
  })

  it('knows nothing where nobody noted anything', () => {
    expect(read({})).toBeUndefined()
  })
})
