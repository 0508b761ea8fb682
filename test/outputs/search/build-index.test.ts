import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildSearchIndex } from './build-index.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import type { SearchPeriod, SearchRecord } from '../../../src/outputs/search/records.ts'
import { samplePages } from './sample-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(folder, { recursive: true }))

const periods = groupByPeriod(samplePages, ({ kind }) => kind === 'reports')

/** Which parts had to be made. */
const build = async (name: string, cache: string, from: readonly SearchPeriod[]): Promise<string[]> => {
  const made: string[] = []
  await buildSearchIndex({
    periods: from,
    outDir: join(folder, name),
    cacheDir: join(folder, cache),
    onPart: (part) => part.made && made.push(part.key.replace(/-[0-9a-f]+$/, '')),
  })
  return made
}

const filesOf = (name: string): Record<string, string> => {
  const names = readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [file.slice(join(folder, name).length), readFileSync(file).toString('base64')]),
  )
}

describe('the index of a release', () => {
  it('is empty, and still an index, for a county without pages', async () => {
    await build('empty', 'cache', [])
    expect(JSON.parse(readFileSync(join(folder, 'empty', 'shards.json'), 'utf8'))).toMatchObject({
      volumes: [],
    })
  })

  it('has the same bytes whoever builds it and in whatever order the pages come', async () => {
    await build('one', 'cache', periods)
    const shuffled = periods.map(({ period, pages }) => ({ period, pages: [...pages].reverse() }))
    await build('two', 'another-cache', shuffled.reverse())
    expect(filesOf('two')).toEqual(filesOf('one'))
  })

  const reworded = (page: SearchRecord) => ({ ...page, text: `${page.text}第二天又来了一回。` })
  const changed = periods.map(({ period, pages }) => ({
    period,
    pages: period === 'always' ? pages.map((page, at) => (at === 0 ? reworded(page) : page)) : pages,
  }))

  it('keeps the words of its own shards and no others for the next one', async () => {
    const kept = () => readdirSync(join(folder, 'own-cache/words')).map((name) => name.replace(/-.*/, ''))
    await build('five', 'own-cache', periods)
    await build('six', 'own-cache', changed)
    expect(kept()).toEqual(['2025', '2026', 'always'])
  })

  it.each([
    ['deleted', (file: string) => rmSync(file)],
    ['damaged, at the second attempt', (file: string) => writeFileSync(file, 'x')],
  ])('is made although words that it is bound from were %s', async (how, harm) => {
    await build('seven', how, periods)
    harm(join(folder, how, 'words', readdirSync(join(folder, how, 'words'))[0] ?? ''))
    await build('eight', how, changed).catch(() => build('eight', how, changed))
    await build('nine', 'fresh-cache', changed)
    expect(filesOf('eight')).toEqual(filesOf('nine'))
  })

  it('holds nothing of Pagefind’s own: no page fetches it', () => {
    expect(Object.keys(filesOf('one')).filter((file) => !/\.(?:pack|json)$/.test(file))).toEqual([])
  })

  it('is made again only where a page has changed', async () => {
    expect(await build('three', 'cache', periods)).toEqual([])
    expect(await build('four', 'cache', changed)).toEqual(['always', 'volume'])
    const [before, after] = [filesOf('three'), filesOf('four')]
    const differing = Object.keys(before).filter((file) => after[file] !== before[file])
    const parts = new Set(differing.map((file) => file.replace(/^\/shards\/(\w+)-.*/, '$1')))
    expect(parts).toEqual(new Set(['always', 'volume', '/shards.json']))
  })
})
