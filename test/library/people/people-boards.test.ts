import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleBoardPage, peopleBoardPages } from '../../../src/library/people/people-boards.ts'
import { FIRST_PAGE } from '../../../src/library/site/paging.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty, writeEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

const person = (number: number) => ({
  collection: 'good-people' as const,
  id: `20260305-p${number}`,
  data: {
    honours: [{ level: 'county', class: 'jingye', period: '2026-q1', awardedBy: '县文明办' }],
    station: undefined,
  },
})

let county: FixtureCounty
beforeAll(() => {
  county = fixtureCounty(Array.from({ length: 60 }, (_, at) => person(100 + at)))
})
afterAll(() => county.remove())

const boards = async () => {
  const edition = await editionOf(county.contentDir)
  const pageOf = (page: string) => peopleBoardPage('quarter', '2026-q1', page)
  return edition.ask(() => ({
    paths: peopleBoardPages('quarter'),
    first: pageOf(FIRST_PAGE),
    behind: ['1', '2'].map(pageOf),
  }))
}

describe('somebody who is new on the board of a quarter', () => {
  it('stands first, and moves nobody to another page', async () => {
    const before = await boards()
    expect(before.behind.map((page) => page?.list.items.length)).toEqual([20, 20])
    writeEntry(county.contentDir, person(160))
    const after = await boards()
    expect(after.paths).toEqual(before.paths)
    expect(after.behind).toEqual(before.behind)
    expect(after.first?.list.items[0]?.href).toBe('/people/20260305-p160/')
    expect(after.first?.list.total).toBe((before.first?.list.total ?? 0) + 1)
  })
})
