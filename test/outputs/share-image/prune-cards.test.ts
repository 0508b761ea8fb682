import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PARTS_OF_CACHE, pruneCards } from '../../../src/outputs/share-image/prune-cards.ts'

let folder: string
const cacheDir = () => join(folder, 'cache')
const image = (key: string) => join(cacheDir(), 'aa', `${key}.png`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunkou-cards-'))
  for (const name of ['aa', 'problems']) mkdirSync(join(cacheDir(), name), { recursive: true })
  for (const key of ['aa01', 'aa02', 'aa03']) {
    writeFileSync(image(key), key)
    writeFileSync(join(cacheDir(), 'problems', `${key}.json`), '[]')
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

it('removes a kept image with its problems once no release holds it, and no other', () => {
  linkSync(image('aa01'), join(folder, 'in-an-old-release.png'))
  for (let part = 0; part < PARTS_OF_CACHE; part++) pruneCards(cacheDir(), part)
  expect(readdirSync(join(cacheDir(), 'aa'))).toEqual(['aa01.png'])
  expect(readdirSync(join(cacheDir(), 'problems'))).toEqual(['aa01.json'])
})

it('looks at a part of the images at a time', () => {
  pruneCards(cacheDir(), 0xb)
  expect(readdirSync(join(cacheDir(), 'aa'))).toHaveLength(3)
  pruneCards(cacheDir(), 0xa)
  expect(readdirSync(join(cacheDir(), 'aa'))).toEqual([])
})

it('has nothing to do where nothing was drawn yet', () => {
  expect(() => pruneCards(join(folder, 'none'), 0)).not.toThrow()
})
