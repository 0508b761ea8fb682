import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../refusals/refusal.ts'
import { isOwnHost } from './host.ts'

/**
 * Lets a change through only from a page of this portal.
 * The threat: another site, open in the same browser, posts here with the editor's session. Browsers name the sending site in
 * `Origin` on every POST and a page cannot forge it; a request without one comes from no browser page and is refused too.
 */
export const ownPagesOnly =
  (allowed: readonly string[]): MiddlewareHandler =>
  async ({ req }, next) => {
    const origin = req.header('origin')
    if (req.method !== 'GET' && req.method !== 'HEAD' && !isOwnOrigin(origin, req.header('host'), allowed)) {
      throw new Refusal(403, '这个请求不是从本站的页面发出的，没有执行。请从本站的编辑后台操作。')
    }
    await next()
  }

/** Another port of this machine is another site: the origin must be the very host that was asked. */
const isOwnOrigin = (origin: string | undefined, host: string | undefined, allowed: readonly string[]) => {
  if (origin === undefined || !URL.canParse(origin)) return false
  const { host: from, protocol } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return (
    isOwnHost(from, allowed) && (host === undefined || from === host.toLowerCase() || allowed.includes(from))
  )
}
