import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

type Policy = Record<string, string[]>

const SELF = "'self'"

/** Readers' pages: everything from here, no script or style inside the page. */
const portal: Policy = {
  defaultSrc: [SELF],
  imgSrc: [SELF, 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: [SELF],
  frameAncestors: [SELF],
}

/** Decap writes its styles into the page and shows photos from memory before they are uploaded. */
const admin: Policy = {
  ...portal,
  styleSrc: [SELF, "'unsafe-inline'"],
  imgSrc: [SELF, 'blob:', 'data:'],
  fontSrc: [SELF, 'data:'],
  connectSrc: [SELF, 'blob:'],
}

const headersWith = (contentSecurityPolicy: Policy) =>
  secureHeaders({
    contentSecurityPolicy,
    // An answer that brings a policy of its own keeps it.
    overwrite: false,
    referrerPolicy: 'same-origin',
    // 离我最近的站 asks the phone where it is; the answer stays in the page.
    permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'], payment: [], usb: [] },
    // Other portals may show our pictures.
    crossOriginResourcePolicy: false,
    // The gateway speaks plain HTTP; whoever puts TLS in front of it promises that there.
    strictTransportSecurity: false,
  })

/**
 * What pages fetch, and nobody opens as one: scripts, styles, photos, the search's index. A policy on these holds for
 * nothing, and a search of thirty small files would carry 20 KB of it.
 */
const PART_OF_A_PAGE = /^\/(?:_astro\/.+\.(?:js|css)|photos\/.+\.(?:webp|avif|jpg|png)|search\/index\/.+)$/

const usual = headersWith(portal)

/** That it is what its type says holds for these too; where nothing lies a page says so. */
const ofParts: MiddlewareHandler = async (context, next) => {
  await next()
  const isPage = context.res.headers.get('Content-Type')?.startsWith('text/html') === true
  if (isPage) await usual(context, () => Promise.resolve())
  else context.res.headers.set('X-Content-Type-Options', 'nosniff')
}

const byAddress: readonly [address: RegExp, headers: MiddlewareHandler][] = [
  [/^\/admin\//, headersWith(admin)],
  [PART_OF_A_PAGE, ofParts],
]

/** Puts the security headers on every answer, with the content security policy of its address. */
export const securityHeaders: MiddlewareHandler = (context, next) =>
  (byAddress.find(([address]) => address.test(context.req.path))?.[1] ?? usual)(context, next)
