import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../refusals/refusal.ts'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/i
const withoutPort = (host: string) => host.replace(/:\d+$/, '')

/** Whether a Host header names this portal: this machine itself, or a name that its owner has set. */
export const isOwnHost = (host: string, allowed: readonly string[]): boolean =>
  LOOPBACK.test(withoutPort(host)) ||
  allowed.some((name) => [host, withoutPort(host)].some((each) => each.toLowerCase() === name.toLowerCase()))

/**
 * Refuses requests that were sent to another name.
 * The threat: a hostile page lets its own name point at 127.0.0.1 (DNS rebinding) and then reads and writes here as its own origin.
 */
export const ownHostOnly =
  (allowed: readonly string[]): MiddlewareHandler =>
  async ({ req }, next) => {
    // Without a server in between (tests, other runtimes) there is only the address itself.
    const host = req.header('host') ?? new URL(req.url).host
    if (!isOwnHost(host, allowed)) {
      throw new Refusal(403, `这台服务器不接受用“${host.slice(0, 60)}”这个名字访问。请改用启动时显示的网址。`)
    }
    await next()
  }
