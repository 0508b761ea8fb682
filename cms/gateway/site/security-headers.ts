import type { MiddlewareHandler } from 'hono'

type Policy = Record<string, string>

const policyText = (policy: Policy) =>
  Object.entries(policy)
    .map(([what, from]) => `${what} ${from}`)
    .join('; ')

/** Readers' pages: everything from here, no script or style inside the page. */
const portal: Policy = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
}

/** The search index is read by WebAssembly; a worker takes the policy of its own file, hence the whole folder. */
const search: Policy = { ...portal, 'script-src': "'self' 'wasm-unsafe-eval'" }

/** Decap writes its styles into the page and shows photos from memory before they are uploaded. */
const admin: Policy = {
  ...portal,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self' data:",
  'connect-src': "'self' blob:",
}

const policies: readonly [prefix: string, policy: string][] = [
  ['/admin/', policyText(admin)],
  ['/search/', policyText(search)],
  ['/', policyText(portal)],
]

/** The content security policy of a page, by its address. */
export const policyFor = (path: string): string =>
  policies.find(([prefix]) => path.startsWith(prefix))?.[1] ?? ''

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
}

/** Puts the security headers on every answer; an answer that brings a policy of its own keeps it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers } = context.res
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', policyFor(context.req.path))
}
