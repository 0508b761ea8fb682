import { startGateway } from '../../cms/gateway/main.ts'
import { createPublishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { readSettings } from '../../cms/gateway/settings.ts'
import { leftOutOfLive, releaseRunner } from '../../src/release/client.ts'
import { BUILD_COMMAND, fixtureCounty, liveSite } from '../fixtures/county.ts'
import type { FixtureEntry } from '../fixtures/county.ts'

/** A small county as `npm start` runs it: its own git, the real gateway and real builds. */
export interface OpenCounty {
  /** With a slash at the end. */
  address: string
  contentDir: string
  /** The folder that residents see. */
  site: string
  close: () => Promise<void>
}

/** Builds the county's first release and opens it on a free port. Set CUNKOU_NOW before, builds go by it. */
export const openCounty = async (entries: FixtureEntry[] = []): Promise<OpenCounty> => {
  const county = fixtureCounty(entries)
  const { contentDir, dataDir } = county
  const settings = readSettings({
    PORT: '0',
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    CUNKOU_NOW: process.env['CUNKOU_NOW'],
  })
  const publishing = createPublishing({
    prepare: async () => ({ contentDir, version: undefined }),
    runRelease: releaseRunner(settings, BUILD_COMMAND),
    leftOut: () => leftOutOfLive(dataDir),
  })
  const gateway = await startGateway(settings, publishing)
  const first = await publishing.request()
  if (!first.ok) throw new Error(first.message)
  return {
    address: gateway.address,
    contentDir,
    site: liveSite(county),
    async close() {
      await publishing.close()
      await gateway.close()
      county.remove()
    },
  }
}
