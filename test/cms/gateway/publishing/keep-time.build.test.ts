import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startGateway } from '../../../../cms/gateway/main.ts'
import { createPublishing } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { keepTime } from '../../../../cms/gateway/publishing/keep-time.ts'
import { layOut, publishedDir } from '../../../../cms/gateway/publishing/lay-out.ts'
import { readSettings } from '../../../../cms/gateway/settings.ts'
import { beijingMoment } from '../../../../src/model/beijing-time.ts'
import { openReleaseProcess } from '../../../../src/release/client.ts'
import { dueChange } from '../../../../src/release/plan/due-change.ts'
import { buildFixture, fixtureCounty, liveSite, PROGRAM_DIR } from '../../../fixtures/county.ts'

const LOOK_EVERY_IN_MS = 200
const MINUTE_IN_MS = 60_000

/** The minute that has just begun: a moment before it, these entries were as they were told. */
const thisMinute = beijingMoment(new Date())
const before = new Date(Math.floor(Date.now() / MINUTE_IN_MS) * MINUTE_IN_MS - 1).toISOString()
const APPEARS = '20261120-qsc-aaaa'
const EXPIRES = '20261120-qsc-bbbb'

const report = { date: '2026-11-20', photos: undefined, event: undefined, project: undefined }
const county = fixtureCounty([
  { collection: 'reports', id: APPEARS, data: { ...report, publishAt: thisMinute } },
  { collection: 'reports', id: EXPIRES, data: { ...report, expireAt: thisMinute } },
])
const isOnShow = (id: string) => existsSync(join(liveSite(county), `reports/2026/${id}/index.html`))

/** The running program, its clock watched; nobody asks for anything. */
const open = async () => {
  const settings = readSettings({
    PORT: '0',
    COUNTY_DIR: join(county.root, 'county'),
    CONTENT_DIR: county.contentDir,
    DATA_DIR: county.dataDir,
  })
  const releases = openReleaseProcess(settings, join(PROGRAM_DIR, 'scripts/serve-releases.ts'))
  const publishing = createPublishing({
    prepare: () => layOut(gateway.store, publishedDir(county.dataDir)),
    runRelease: releases.run,
    close: releases.close,
  })
  const gateway = await startGateway(settings, publishing)
  const stop = keepTime(() => dueChange(county.dataDir, new Date()), publishing, LOOK_EVERY_IN_MS)
  return async () => {
    stop()
    await publishing.close()
    await gateway.close()
  }
}

let close: () => Promise<void>
beforeAll(async () => {
  expect(await buildFixture(county, before)).toMatchObject({ code: 0, last: { leftOut: [] } })
  expect([isOnShow(APPEARS), isOnShow(EXPIRES)]).toEqual([false, true])
  close = await open()
})
afterAll(async () => {
  await close()
  county.remove()
})

describe('an entry whose time has come while nobody asks for a release', () => {
  it('appears on the portal and in its list', async () => {
    await expect.poll(() => isOnShow(APPEARS)).toBe(true)
    expect(readFileSync(join(liveSite(county), 'reports/index.html'), 'utf8')).toContain(APPEARS)
  })

  it('is taken down', async () => {
    await expect.poll(() => isOnShow(EXPIRES)).toBe(false)
  })
})
