import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createSite } from '../../../cms/gateway/site/create-site.ts'
import type { Previewer } from '../../../src/release/client.ts'

/** The place that a wall comes from, which can be unplugged and plugged in again. */
export interface HomeOfWall {
  address: string
  unplug(): Promise<void>
  /** Does nothing where it is plugged in. */
  plugIn(): Promise<void>
}

/** Serves a data folder as the gateway does, always at the same address. */
export const homeOfWall = async (dataDir: string, previewer: Previewer): Promise<HomeOfWall> => {
  const { fetch } = createSite({ dataDir, state: () => ({ building: false }), previewer })
  const hostname = '127.0.0.1'
  const listen = async (port: number): Promise<Server> => {
    const server = serve({ fetch, hostname, port }) as Server
    await once(server, 'listening')
    return server
  }
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${hostname}:${port}`,
    unplug: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    plugIn: async () => {
      if (!server.listening) server = await listen(port)
    },
  }
}
