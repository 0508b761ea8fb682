import { afterEach, describe, expect, it } from 'vitest'
import { projectListPage, projectListPages } from '../../../src/library/projects/project-list.ts'
import { FIRST_PAGE } from '../../../src/library/site/paging.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let county: FixtureCounty
afterEach(() => county.remove())

const pagesWith = async (codes: string[]) => {
  county = fixtureCounty(
    codes.map((code, at) => ({ collection: 'projects', id: `xm-${at}`, data: { code, stations: [] } })),
  )
  const edition = await editionOf(county.contentDir)
  return edition.ask(() => ({
    paths: projectListPages(),
    pages: [FIRST_PAGE, '1', '2'].map(projectListPage),
  }))
}
const codes = (count: number) =>
  Array.from({ length: count }, (_, at) => `QH-${String(at + 1).padStart(3, '0')}`)

describe('the list of all projects', () => {
  it('begins with the newest number, and says on its other pages which numbers they hold', async () => {
    const { paths, pages } = await pagesWith(codes(61))
    expect(paths).toEqual(['/projects/', '/projects/page/2/', '/projects/page/1/'])
    expect(pages[0]?.items[0]?.code).toBe('QH-061')
    expect(pages.map((page) => page?.part)).toEqual([undefined, '编号QH-001至QH-020', '编号QH-021至QH-040'])
  })

  it('counts its pages where all projects still wait for a number', async () => {
    const { pages } = await pagesWith(Array.from({ length: 60 }, () => '待定'))
    expect(pages.map((page) => page?.part)).toEqual([undefined, '从最早的数起第1页', '从最早的数起第2页'])
  })
})
