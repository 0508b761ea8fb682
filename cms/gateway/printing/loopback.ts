import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'

/** Whoever answers for the portal. */
export interface AnswersPortal {
  fetch: (request: Request) => Response | Promise<Response>
}

/** The portal at an address of this machine alone, for as long as a browser prints from it. */
export interface Loopback {
  /** Without a slash at the end. */
  address: string
  close: () => void
}

/** Opens a free port that nobody outside reaches. */
export const openLoopback = async ({ fetch }: AnswersPortal): Promise<Loopback> => {
  const server = serve({ fetch: (request) => fetch(request), hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://127.0.0.1:${port}`, close }
}
