import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createSite } from '../../cms/gateway/site/create-site.ts'
import { urls } from '../../src/model/addresses.ts'

/** A live release, served as the gateway serves it. */
export interface ServedRelease {
  /** Of its search page. */
  searchPage: string
  close: () => void
}

/** Serves a data folder's live release on a free port of this machine. */
export const serveRelease = async (dataDir: string): Promise<ServedRelease> => {
  const { fetch } = createSite({ dataDir, state: () => ({ building: false }) })
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    searchPage: `http://127.0.0.1:${port}${urls.search}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
