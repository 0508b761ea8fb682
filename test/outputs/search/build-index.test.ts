import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/outputs/search/build-index.ts'
import { planShards } from '../../../src/outputs/search/plan-shards.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import type { SearchPeriod } from '../../../src/outputs/search/records.ts'
import { samplePages } from './sample-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-'))
afterAll(() => rmSync(folder, { recursive: true }))

const periods = groupByPeriod(samplePages, ({ kind }) => kind === 'reports').map(({ period, members }) => ({
  period,
  records: members,
}))

const build = async (name: string, cache: string, shards: readonly SearchPeriod[]): Promise<string[]> => {
  const made: string[] = []
  await buildSearchIndex({
    shards,
    outDir: join(folder, name),
    cacheDir: join(folder, cache),
    onShard: (shard) => shard.made && made.push(shard.period),
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

describe('the plan of shards', () => {
  const many = (period: string, count: number, day?: (n: number) => string): SearchPeriod => ({
    period,
    records: Array.from({ length: count }, (_, n) => ({
      url: `/${period}/${n}/`,
      title: '',
      kind: 'reports',
      kindLabel: '',
      categories: [],
      text: '',
      ...(day && { day: day(n) }),
    })),
  })
  const plan = (...shards: SearchPeriod[]) =>
    planShards(shards).map(({ period, records }) => `${period} ${records.length}`)

  it('joins thin quarters from the oldest on, and asks what always stands first', () => {
    const planned = plan(many('always', 5), many('2026-q2', 900), many('2026-q1', 900), many('2026-q3', 30))
    expect(planned.slice(0, 2)).toEqual(['always 5', '2026-q3 30'])
    expect(plan(many('2026-q1', 900), many('2026-q2', 200))).toEqual(['2026-q1~2026-q2 1100'])
  })

  it('cuts the present by months, and leaves the past in one piece', () => {
    const q3 = many('2026-q3', 1300, () => '2026-08-01')
    const q4 = many('2026-q4', 1300, (n) => (n < 700 ? '2026-10-08' : '2026-11-01'))
    expect(plan(q3, q4, many('2027-q1', 3))).toEqual([
      '2027-q1 3',
      '2026-11 600',
      '2026-10 700',
      '2026-q3 1300',
    ])
  })

  it('cuts what would cost too much memory at a time', () => {
    expect(plan(many('always', 5300))).toEqual(['always.2 2650', 'always.1 2650'])
  })
})

describe('the index of a release', () => {
  it('is empty, and still an index, for a county without pages', async () => {
    await build('empty', 'cache', [])
    expect(JSON.parse(readFileSync(join(folder, 'empty', 'shards.json'), 'utf8'))).toMatchObject({
      shards: [],
    })
  })

  it('has the same bytes whoever builds it and in whatever order the pages come', async () => {
    await build('one', 'cache', periods)
    const shuffled = periods.map(({ period, records }) => ({ period, records: [...records].reverse() }))
    await build('two', 'another-cache', shuffled.reverse())
    expect(filesOf('two')).toEqual(filesOf('one'))
  })

  const changed = periods.map(({ period, records }) => ({
    period,
    records: period === 'always' ? records.slice(1) : records,
  }))

  it('keeps the shards of earlier releases only as long as one of them is there', async () => {
    const kept = () => readdirSync(join(folder, 'own-cache')).filter((name) => name.startsWith('always'))
    await build('five', 'own-cache', periods)
    await build('six', 'own-cache', changed)
    expect(kept()).toHaveLength(2)
    rmSync(join(folder, 'five'), { recursive: true })
    await build('six', 'own-cache', changed)
    expect(kept()).toHaveLength(1)
  })

  it('is made again only where a page has changed', async () => {
    expect(await build('three', 'cache', periods)).toEqual([])
    expect(await build('four', 'cache', changed)).toEqual(['always'])
  })
})
