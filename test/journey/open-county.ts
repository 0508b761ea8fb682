import { join } from 'node:path'
import { startGateway } from '../../cms/gateway/main.ts'
import { createPublishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { readSettings } from '../../cms/gateway/settings.ts'
import { leftOutOfLive, openReleaseProcess } from '../../src/release/client.ts'
import { fixtureCounty, liveSite } from '../fixtures/county.ts'
import type { FixtureEntry } from '../fixtures/county.ts'

/** A small county as `npm start` runs it: its own git, the real gateway and real builds. */
export interface OpenCounty {
  /** With a slash at the end. */
  address: string
  /** The bare repository with the county's content. */
  repository: string
  /** The folder that residents see. */
  site: string
  close: () => Promise<void>
}

/** Builds the county's first release and opens it on a free port. Set CUNKOU_NOW before, builds go by it. */
export const openCounty = async (entries: FixtureEntry[] = []): Promise<OpenCounty> => {
  const county = fixtureCounty(entries)
  const { dataDir } = county
  const settings = readSettings({
    PORT: '0',
    COUNTY_DIR: join(county.root, 'county'),
    CONTENT_DIR: county.contentDir,
    DATA_DIR: dataDir,
    CUNKOU_NOW: process.env['CUNKOU_NOW'],
  })
  const contentDir = join(dataDir, 'published')
  const releases = openReleaseProcess(settings, join(import.meta.dirname, '../../scripts/serve-releases.ts'))
  const publishing = createPublishing({
    prepare: async () => ({ contentDir, version: (await gateway.store.checkOut(contentDir)).version }),
    runRelease: releases.run,
    close: releases.close,
    leftOut: () => leftOutOfLive(dataDir),
  })
  const gateway = await startGateway(settings, publishing)
  const first = await publishing.request()
  if (!first.ok) throw new Error(first.message)
  return {
    address: gateway.address,
    repository: join(settings.countyDir, 'content.git'),
    site: liveSite(county),
    async close() {
      await publishing.close()
      await gateway.close()
      county.remove()
    },
  }
}
