import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createSite } from '../../cms/gateway/site/create-site.ts'

/** One answer that went over the wire; what a browser had in its cache is none. */
export interface Answered {
  /** When it was given, in ms since 1970. */
  at: number
  /** Of its body as it was sent, compressed. */
  bytes: number
}

/** A live release, served as the gateway serves it, that counts what it sends. */
export interface MeteredSite {
  /** Without a slash at the end. */
  address: string
  /** What was sent since it was last asked. */
  takeAnswers: () => Answered[]
  close: () => void
}

/** Serves a data folder's live release on a free port of this machine. */
export const openMeteredSite = async (dataDir: string): Promise<MeteredSite> => {
  const answers: Answered[] = []
  const site = createSite({ dataDir, state: () => ({ building: false }) })
  const app = new Hono()
    .use(async (context, next) => {
      await next()
      answers.push({ at: Date.now(), bytes: Number(context.res.headers.get('Content-Length') ?? 0) })
    })
    .route('/', site)
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    takeAnswers: () => answers.splice(0),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
