import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentFiles } from '../../scripts/check/content-files.ts'
import { collectionNames } from '../../src/model/collections.ts'
import type { FixtureCounty } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, writeEntry } from '../fixtures/county.ts'
import { phonePhotos } from '../journey/phone-photos.ts'
import { differences } from './compare-folders.ts'
import { addedEntries } from './added-entries.ts'
import { copyOfSampleCounty, SAMPLE_NOW, sampleSite, withDrawingsOf } from './sample-site.ts'

const folders: string[] = []
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-two-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Builds a release and answers the folder it lies in. */
const release = async (from: Pick<FixtureCounty, 'contentDir' | 'dataDir'>): Promise<string> => {
  const { code, last, stderr } = await buildFixture(from, SAMPLE_NOW)
  if (code !== 0) throw new Error(`${JSON.stringify(last.problems)}\n${stderr}`)
  return realpathSync(join(from.dataDir, 'live'))
}

/** The newest report that no other entry mentions. */
const reportAlone = (contentDir: string): string => {
  const files = contentFiles(contentDir)
  const texts = files.map(({ path }) => readFileSync(path, 'utf8'))
  const alone = files
    .filter(({ collection }) => collection === 'reports')
    .filter(({ id }) => texts.filter((text) => text.includes(id)).length === 1)
    .filter(({ id }) => !addedEntries.some((hidden) => hidden.id === id))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  return alone[0]?.path ?? ''
}

const image = '/media/2026/11/00112233445566aa-1200x800.jpg'

/** One entry of every kind, with a photo, each county in a folder of its own. */
const countyOfEverything = async () => {
  const county = fixtureCounty(
    collectionNames
      .filter((collection) => collection !== 'stations')
      .map((collection) => ({
        collection,
        data: collection === 'reports' ? { photos: [{ image, alt: '量血压' }] } : {},
      })),
  )
  folders.push(county.root)
  const [photo] = await phonePhotos()
  mkdirSync(dirname(join(county.contentDir, image)), { recursive: true })
  writeFileSync(join(county.contentDir, image), photo?.seen ?? '')
  return county
}

describe('a release', () => {
  it('is the same byte for byte when it is made again from nothing in another place', async () => {
    const one = await release(await countyOfEverything())
    const other = await release(await countyOfEverything())
    expect(differences(one, other)).toEqual([])
  })

  it('is after one published report as if made from nothing, and once that is taken back as before', async () => {
    const sample = await sampleSite()
    const folder = temporary()
    const contentDir = copyOfSampleCounty(folder)
    for (const entry of addedEntries) writeEntry(contentDir, entry)
    const path = reportAlone(contentDir)
    const report = readFileSync(path)
    rmSync(path)
    // Drawing is dear, and that it comes out the same is tried above.
    const county = { contentDir, dataDir: withDrawingsOf(sample, join(folder, 'data')) }
    const before = await release(county)
    writeFileSync(path, report)
    const after = await release(county)
    expect(differences(before, after).length).toBeGreaterThan(0)
    expect(differences(after, realpathSync(sample.site))).toEqual([])
    rmSync(path)
    expect(differences(before, await release(county))).toEqual([])
  })
})
