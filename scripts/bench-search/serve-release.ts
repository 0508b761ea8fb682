import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { createSite } from '../../cms/gateway/site/create-site.ts'
import { urls } from '../../src/model/addresses.ts'

/** A live release, served as the gateway serves it. */
export interface ServedRelease {
  /** Of its search page. */
  searchPage: string
  close: () => void
}

const POLICY = 'Content-Security-Policy'

/** Stock Pagefind is WebAssembly, which the policy of the portal's pages forbids. */
const withWebAssembly: MiddlewareHandler = async (context, next) => {
  await next()
  const policy = context.res.headers.get(POLICY) ?? ''
  context.res.headers.set(
    POLICY,
    policy.replace("default-src 'self'", "default-src 'self' 'wasm-unsafe-eval'"),
  )
}

/** Serves a data folder's live release on a free port of this machine. */
export const serveRelease = async (dataDir: string): Promise<ServedRelease> => {
  const site = createSite({ dataDir, state: () => ({ building: false }) })
  const { fetch } = new Hono().use(withWebAssembly).route('/', site)
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
