import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collections } from '../../src/model/collections.ts'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { fixtureCounty, liveSite, writeEntry } from '../fixtures/county.ts'
import { differences } from '../site/compare-folders.ts'
import { openReleasing } from './releasing/open-releasing.ts'

const county = fixtureCounty([{ collection: 'notices' }])
const page = `notices/${collections.notices.example.id}/index.html`
const coldDir = join(county.root, 'from-nothing')
const searchParts = join(county.dataDir, 'shared/search')
const asked = { contentDir: county.contentDir, now: '2026-11-22T02:00:00.000Z', isPrepared: true }

/** Where a folder is wanted stands a file: nothing can be put there, as on a disk that is full. */
const inTheWay = async (work: () => Promise<void>) => {
  renameSync(searchParts, `${searchParts}-aside`)
  writeFileSync(searchParts, '')
  await work()
  rmSync(searchParts)
  renameSync(`${searchParts}-aside`, searchParts)
}

beforeAll(async () => {
  const running = openReleasing(county.dataDir)
  expect(await running.make(asked)).toMatchObject({ ok: true })
  const before = liveRelease(county.dataDir)
  writeEntry(county.contentDir, { collection: 'notices', data: { title: '改过的标题' } })
  await inTheWay(async () => expect(await running.make(asked)).toEqual({ ok: false, why: 'program' }))
  expect(liveRelease(county.dataDir)).toBe(before)
  await running.kill()
  for (const dataDir of [county.dataDir, coldDir]) {
    const started = openReleasing(dataDir)
    expect(await started.make(asked)).toMatchObject({ ok: true })
    await started.kill()
  }
})
afterAll(() => county.remove())

it('what a release that failed should have shown is shown by the next process’s', () => {
  expect(readFileSync(join(liveSite(county), page), 'utf8')).toContain('<title>改过的标题')
  expect(differences(realpathSync(liveSite(county)), realpathSync(join(coldDir, 'live')))).toEqual([])
})
