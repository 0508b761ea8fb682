import {
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetEntry, placesOf } from '../../../src/release/switch/forget.ts'
import { finishRelease, listReleases, startRelease } from '../../../src/release/switch/live-release.ts'
import { KEPT_RELEASES } from '../../../src/release/switch/prune.ts'
import { entryUrl } from '../../../src/model/addresses.ts'
import { buildFixture, fixtureCounty, liveSite, writeEntry } from '../../fixtures/county.ts'
import { fileHashes } from '../../site/compare-folders.ts'

const [stays, changes, goes] = ['20261101-qsc-aaaa', '20261102-qsc-bbbb', '20261103-qsc-cccc']
const takenBack = '要撤下的一篇'
const report = (id: string, title: string) => ({
  collection: 'reports' as const,
  id,
  data: { title, photos: [] },
})
const county = fixtureCounty([report(stays, '不变的一篇'), report(goes, takenBack)])
const { dataDir } = county
const changing = (title: string) => writeEntry(county.contentDir, report(changes, title))
const unchanged = 'posters/station-month/linjiang-zhen/index.html'
const pageOf = (site: string, id: string) => join(site, entryUrl('reports', id), 'index.html')

const release = async () => {
  const { code, stderr } = await buildFixture(county)
  if (code !== 0) throw new Error(stderr)
  return realpathSync(liveSite(county))
}

/** Releases of weeks ago, as many as are kept. */
const olderReleases = () => {
  for (let n = 1; n <= KEPT_RELEASES; n++) {
    writeFileSync(join(startRelease(dataDir, `old-${n}`), 'index.html'), '')
    finishRelease(dataDir, `old-${n}`, { inputs: '', day: '2026-10-01' })
  }
}

let before: string
let after: string
let beforeAsMade: Map<string, string>

beforeAll(async () => {
  olderReleases()
  changing('第一稿')
  // Made from nothing, it shares no file yet; the next one does.
  await release()
  before = await release()
  beforeAsMade = fileHashes(before)
  changing('第二稿')
  rmSync(join(county.contentDir, 'reports/2026', `${goes}.md`))
  after = await release()
})
afterAll(() => county.remove())

describe('the release after a change', () => {
  it('leaves the release before it as it was, byte for byte', () => {
    expect(fileHashes(before)).toEqual(beforeAsMade)
    expect(fileHashes(after)).not.toEqual(beforeAsMade)
  })

  it('has no page and no empty folder for what was taken back', () => {
    expect(existsSync(pageOf(before, goes))).toBe(true)
    expect(readdirSync(join(after, 'reports/2026')).sort()).toEqual([stays, changes])
  })

  it('shares the file of a page that did not change', () => {
    expect(statSync(join(after, unchanged)).ino).toBe(statSync(join(before, unchanged)).ino)
  })

  it('makes room for itself among the releases that are kept', () => {
    expect(listReleases(dataDir)).toHaveLength(KEPT_RELEASES)
  })

  it('can forget what was taken back: no file of any release or cache names it', () => {
    expect(forgetEntry(dataDir, placesOf('reports', goes, [])).stillShown).toEqual([])
    expect(listReleases(dataDir)).toEqual([basename(after)])
    const left = globSync('**/*', { cwd: dataDir, withFileTypes: true }).filter((found) => found.isFile())
    const naming = left
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => file.includes(goes) || readFileSync(file).includes(takenBack))
    expect(naming).toEqual([])
  })
})
