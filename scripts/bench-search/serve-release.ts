import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { createSite } from '../../cms/gateway/site/create-site.ts'
import { urls } from '../../src/model/addresses.ts'

/** A live release, served as the gateway serves it. */
export interface ServedRelease {
  /** Of its search page. */
  searchPage: string
  /** Of the same page with a hit written into it, and nothing to run: no search is sooner seen here. */
  pageWithItsHit: string
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

const PAGE_WITH_ITS_HIT = '/page-with-its-hit/'

/** The portal's search page as if there were nothing to find. */
const withItsHit = (html: string): string =>
  html
    .replace(
      /<script\b(?:[^>]*>| type="application\/json"[^>]*>[^<]*)<\/script>|<link rel="(?:module)?preload"[^>]*>/g,
      '',
    )
    .replace('data-search-state="idle">', 'data-search-state="done"><a href="/">一条</a>')

/** Serves a data folder's live release on a free port of this machine. */
export const serveRelease = async (dataDir: string): Promise<ServedRelease> => {
  const site = createSite({ dataDir, state: () => ({ building: false }) })
  const { fetch } = new Hono()
    .use(withWebAssembly)
    .get(PAGE_WITH_ITS_HIT, compress(), async (context) =>
      context.html(withItsHit(await (await site.request(urls.search)).text())),
    )
    .route('/', site)
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    searchPage: `${origin}${urls.search}`,
    pageWithItsHit: `${origin}${PAGE_WITH_ITS_HIT}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
