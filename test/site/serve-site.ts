import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createSite } from '../../cms/gateway/site/create-site.ts'

/** Serves a data folder's live release as the gateway does, security policy included, on a free port. */
export const serveSite = async (dataDir: string): Promise<{ address: string; close: () => void }> => {
  const app = createSite({ dataDir, state: () => ({ building: false }) })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() }
}
