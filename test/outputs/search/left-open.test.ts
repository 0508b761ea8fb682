import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/outputs/search/client/answering.ts'
import { fetchFirstWave } from '../../../src/outputs/search/client/fetching/first-wave.ts'
import type { OnTheWay } from '../../../src/outputs/search/client/fetching/packs.ts'
import { takeOver } from '../../../src/outputs/search/client/fetching/packs.ts'
import { SearchLibrary } from '../../../src/outputs/search/client/library.ts'
import { Search } from '../../../src/outputs/search/client/search.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import { buildSearchIndex } from './build-index.ts'
import { samplePages } from './sample-pages.ts'
import { serveFolders } from './serve-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-left-open-'))
const release = (sentence: string) =>
  buildSearchIndex({
    periods: groupByPeriod(
      samplePages.map((page) => ({ ...page, text: `${page.text}\n${sentence}` })),
      ({ kind }) => kind === 'reports',
    ),
    outDir: join(folder, 'index'),
    cacheDir: join(folder, 'cache'),
  })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether all words of the results are of this release. */
const isAllOf = async ({ found, limits }: Answer, sentence: string): Promise<boolean> => {
  const texts = await Promise.all(found.map(({ hit }) => hit.volume.textOf(hit.row)))
  return !limits.incomplete && texts.length > 0 && texts.every(({ text }) => text.includes(sentence))
}

describe('a search that was left open', () => {
  it('answers from the newest release when others came and took its parts away', async () => {
    await release('第一版。')
    const server = await serveFolders(join(folder, 'index'))
    const search = new Search(new SearchLibrary(new URL(`${server.address}/`)))
    expect(await isAllOf(await search.find('民法典'), '第一版')).toBe(true)
    await release('第二版。')
    await release('第三版。')
    expect(await isAllOf(await search.find('充气人偶'), '第三版')).toBe(true)
    server.close()
  })

  it('starts over also when only the words of a result are gone', async () => {
    await release('第四版。')
    const server = await serveFolders(join(folder, 'index'))
    const search = new Search(new SearchLibrary(new URL(`${server.address}/`)))
    let gone = 0
    server.harm.to = (path) => (/\/pages\/\d+\.pack$/.test(path) && gone++ < 2 ? 'gone' : undefined)
    expect(await isAllOf(await search.find('民法典'), '第四版')).toBe(true)
    server.close()
  })
})

it('tells of the first results before the words of the others are asked for', async () => {
  await release('第六版。')
  const server = await serveFolders(join(folder, 'index'))
  const pagesAsked = () => server.asked.filter((path) => path.includes('/pages/')).length
  const search = new Search(new SearchLibrary(new URL(`${server.address}/`)))
  const told: { found: number; pages: number }[] = []
  const answer = await search.find('老人', ({ found }) =>
    told.push({ found: found.length, pages: pagesAsked() }),
  )
  expect(told).toHaveLength(1)
  expect(told[0]?.found).toBe(answer.found.length)
  expect(told[0]?.pages).toBeLessThan(pagesAsked())
  server.close()
})

it('a search whose first parts were asked for while its script was on its way asks for none of them again', async () => {
  await release('第五版。')
  const server = await serveFolders(join(folder, 'index'))
  const index = new URL(`${server.address}/`)
  const onTheWay: OnTheWay = new Map()
  await fetchFirstWave({ index, written: undefined, question: '民法典' }, onTheWay)
  takeOver(onTheWay)
  expect(await isAllOf(await new Search(new SearchLibrary(index)).find('民法典'), '第五版')).toBe(true)
  expect(server.asked.filter((path) => path.includes('/words/'))).not.toEqual([])
  expect(server.asked.filter((path, at) => server.asked.indexOf(path) !== at)).toEqual([])
  server.close()
})

it('a list of parts that stands in the page is not asked for, until a newer release has other parts', async () => {
  await release('第六版。')
  const server = await serveFolders(join(folder, 'index'))
  const index = new URL(`${server.address}/`)
  const onTheWay: OnTheWay = new Map()
  const written = readFileSync(join(folder, 'index/shards.json'), 'utf8')
  await fetchFirstWave({ index, written, question: '民法典' }, onTheWay)
  takeOver(onTheWay)
  const search = new Search(new SearchLibrary(index))
  expect(await isAllOf(await search.find('民法典'), '第六版')).toBe(true)
  expect(server.asked).not.toContain('/shards.json')
  search.startOver()
  await search.find('民法典')
  expect(server.asked).toContain('/shards.json')
  server.close()
})

it('a list of parts that did not come is not waited for once more, since no name can be told without it', async () => {
  await release('第七版。')
  const server = await serveFolders(join(folder, 'index'))
  server.harm.to = (path) => (path.endsWith('/shards.json') ? 'refused' : undefined)
  const search = new Search(new SearchLibrary(new URL(`${server.address}/`)))
  await expect(search.find('民法典')).rejects.toThrow()
  const asked = [...server.asked]
  expect(await search.namesAlone('民法典')).toEqual([])
  expect(server.asked).toEqual(asked)
  server.close()
})
