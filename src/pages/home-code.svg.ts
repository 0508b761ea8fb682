import type { APIRoute } from 'astro'
import { fullAddress } from '../library/site/site.ts'
import { urls } from '../model/addresses.ts'
import { qrCode } from '../outputs/paper/qr-code.ts'

/** The code that leads from the printed front page back to it; a file of its own, since every phone loads that page. */
export const GET: APIRoute = () => {
  const { path, modules } = qrCode(fullAddress(urls.home))
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges">` +
      `<rect width="${modules}" height="${modules}" fill="white"/><path d="${path}" stroke="black"/></svg>`,
  )
}
