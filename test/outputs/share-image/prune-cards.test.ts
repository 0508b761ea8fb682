import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pruneCards } from '../../../src/outputs/share-image/prune-cards.ts'

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
  pruneCards(cacheDir(), new Set(['aa02']))
  expect(readdirSync(join(cacheDir(), 'aa'))).toEqual(['aa01.png', 'aa02.png'])
  expect(readdirSync(join(cacheDir(), 'problems'))).toEqual(['aa01.json', 'aa02.json'])
})
