import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSearchIndex } from './build-index.ts'
import { answerMessage } from '../../../src/outputs/search/client/page/messages.ts'
import { SearchLibrary } from '../../../src/outputs/search/client/library.ts'
import { Search } from '../../../src/outputs/search/client/search.ts'
import { spaced } from '../../../src/outputs/search/normalise.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import { samplePages } from './sample-pages.ts'
import { serveFolders } from './serve-folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-any-'))
let server: Awaited<ReturnType<typeof serveFolders>>
let search: Search

beforeAll(async () => {
  await buildSearchIndex({
    periods: groupByPeriod(samplePages, ({ kind }) => kind === 'reports'),
    outDir: join(folder, 'index'),
    cacheDir: join(folder, 'cache'),
  })
  server = await serveFolders(join(folder, 'index'))
  search = new Search(new SearchLibrary(new URL(`${server.address}/`)))
})
afterAll(() => {
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Pieces of the county's own texts, whole or with a slip, as questions are made of them. */
const pieces = samplePages
  .flatMap(({ title, text }) => `${title}\n${text}`.split(/[：，。、\n]/))
  .filter(Boolean)
const ofTheCounty = fc
  .tuple(fc.constantFrom(...pieces), fc.nat(9), fc.integer({ min: 1, max: 9 }))
  .map(([piece, from, length]) => [...piece].slice(from, from + length).join(''))
const slipped = fc
  .tuple(ofTheCounty, fc.nat(8), fc.constantFrom(...'里发石振湾村1９ab的 '))
  .map(([text, at, other]) => [...text].map((one, place) => (place === at ? other : one)).join(''))
const asking = fc.constantFrom(
  '几点开门',
  '在哪里',
  '怎么报名',
  '有没有',
  '开不开',
  '电话',
  '什么时候',
  '？',
  ' ',
  '，',
  '坏了',
)
const letters = fc.constantFrom(
  'qingshizhen',
  'lwc',
  'yizhen',
  'qinshi',
  'QH-024',
  '３·5',
  '12月5号',
  '0700-5550114',
)
const question = fc
  .array(fc.oneof(ofTheCounty, slipped, asking, letters, fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

describe('any question', () => {
  it('is answered without a fault, and in a sentence that says what was found', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        const answer = await search.find(typed)
        await search.names(typed)
        const said = answerMessage(typed, answer, answer.found.length)
        expect(said).toContain(answer.found.length > 0 ? `${answer.found.length} 条` : '没有找到')
        expect(answer.limits).toEqual({ incomplete: false, withoutNames: false })
      }),
    )
  })

  it('that finds nothing is shown only names that find something', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        const { found, similar } = await search.find(typed)
        if (found.length > 0) return
        for (const name of similar) expect((await search.find(name)).found.length, name).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps its numbers, whatever else is taken for a slip', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        const { step } = await search.find(typed)
        if (step?.instead === undefined) return
        expect(digitsOf(step.instead)).toBe(digitsOf(typed))
      }),
    )
  })

  it('that is insisted on finds only pages that hold it to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (typed) => {
        const wanted = spaced(typed)
        const { found, step } = await search.find(`“${typed}”`)
        expect(step).toMatchObject({ name: 'exact' })
        expect(step).not.toHaveProperty('also')
        for (const { hit, facts } of found) {
          const { title, text } = await hit.volume.textOf(hit.row)
          const all = [title, text, facts.station?.label ?? '', ...facts.categories.map(({ label }) => label)]
          expect(all.map(spaced).join(' 。 '), typed).toContain(wanted)
        }
      }),
    )
  })
})

describe('what was typed amiss', () => {
  it.each([
    ['sjz', '实践站'],
    ['白鹭州村几点开门', '白鹭洲村几点开门'],
    ['柳弯村的义诊', '柳湾村的义诊'],
    ['白鷺州村幾點開門', '白鹭洲村几点开门'],
  ])('%s is answered by what was meant', async (typed, meant) => {
    const { found, step } = await search.find(typed)
    expect(step?.instead).toBe(meant)
    expect(found.length).toBeGreaterThan(0)
  })
})
