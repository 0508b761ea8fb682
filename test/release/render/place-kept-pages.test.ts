import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptPagesIn } from '../../../src/release/render/astro-cache.ts'
import { placeKeptPages } from '../../../src/release/render/place-kept-pages.ts'

const HOUR = 3600
const ENDED = 1_700_000_000

let folder: string
const kept = () => keptPagesIn(join(folder, 'cache'))
const release = () => join(folder, 'release')

const page = (path: string, writtenAt: number) => {
  const file = join(kept().pagesDir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, path)
  utimesSync(file, writtenAt, writtenAt)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunkou-kept-'))
  mkdirSync(join(folder, 'cache'))
  writeFileSync(kept().manifest, '{}')
  utimesSync(kept().manifest, ENDED, ENDED)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('pages kept from the last build', () => {
  it('are none before the first build', () => {
    expect(placeKeptPages(kept(), release())).toEqual([])
  })

  it('are not used when a build that never ended wrote them, and are made again', () => {
    page('reports/half/index.html', ENDED + HOUR)
    expect(placeKeptPages(kept(), release())).toEqual([])
    expect(existsSync(join(kept().pagesDir, 'reports/half/index.html'))).toBe(false)
  })

  it('are not used when nothing says what they were made of', () => {
    page('reports/a/index.html', ENDED - HOUR)
    rmSync(kept().manifest)
    expect(placeKeptPages(kept(), release())).toEqual([])
  })

  it('stand in the new release under their addresses', () => {
    page('index.html', ENDED - HOUR)
    page('reports/a/index.html', ENDED - HOUR)
    expect(placeKeptPages(kept(), release()).sort()).toEqual(['index.html', join('reports/a/index.html')])
    expect(readFileSync(join(release(), 'reports/a/index.html'), 'utf8')).toBe('reports/a/index.html')
  })
})
