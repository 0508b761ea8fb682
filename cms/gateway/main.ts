import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { openPreviewer } from '../../src/release/client.ts'
import { createApp } from './app.ts'
import { openContentStore } from './content-store/content-store.ts'
import type { ContentStore } from './content-store/contract.ts'
import { oneDesk } from './persons/session.ts'
import type { Publishing } from './publishing/create-publishing.ts'
import { publishedDir } from './publishing/lay-out.ts'
import { localAddress, type Settings } from './settings.ts'

/** A gateway that answers. */
export interface RunningGateway {
  /** Where to open it, with a slash at the end. */
  address: string
  /** What publishing needs of the content. */
  store: Pick<ContentStore, 'checkOut' | 'exportTo'>
  /** Lets go of the port and the content; connections that are still open are cut. */
  close(): Promise<void>
}

/** The port is taken, or not ours to take; `code` is the system's. */
export class PortUnavailable extends Error {
  readonly port: number
  readonly code: string

  constructor(port: number, code: string) {
    super(`port ${port}: ${code}`)
    this.name = 'PortUnavailable'
    this.port = port
    this.code = code
  }
}

const listening = async (server: Server, port: number) => {
  try {
    await once(server, 'listening')
  } catch (reason) {
    throw reason instanceof Error && 'code' in reason
      ? new PortUnavailable(port, String(reason.code))
      : reason
  }
}

const portOf = (server: Server) => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/**
 * How long an idle connection stays open: longer than those who ask keep theirs (browsers and proxies a minute), or a
 * question is sent just as the answerer hangs up, and is lost.
 */
const KEEP_ALIVE_IN_MS = 75_000

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })

/**
 * Opens the content, then the port, and answers readers and editors. Everything it answers is listed in app.ts.
 * What others push is released like a publish. @throws PortUnavailable
 * @throws CountyInUse when another program works on the county
 * @throws CannotOpenContent
 */
export const startGateway = async (settings: Settings, publishing: Publishing): Promise<RunningGateway> => {
  const store = await openContentStore(settings)
  const previewer = openPreviewer({ ...settings, contentDir: publishedDir(settings.dataDir) })
  const session = oneDesk(settings.deskName)
  const app = createApp({ store, publishing, previewer, settings, session })
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }) as Server
  server.keepAliveTimeout = KEEP_ALIVE_IN_MS
  try {
    await listening(server, settings.port)
  } catch (reason) {
    store.close()
    throw reason
  }
  const address = localAddress({ host: settings.host, port: portOf(server) })
  await store.noteAddress(address)
  store.onPublishedElsewhere(() => void publishing.request())
  return {
    address,
    store,
    async close() {
      await closed(server)
      previewer.close()
      store.close()
    },
  }
}
