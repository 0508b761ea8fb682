import { fullAddress } from '../../library/site/site.ts'
import { qrCode } from './qr-code.ts'

/**
 * The code that leads from a printed page back to it as a picture of its own, for a page that every phone loads and that has
 * no room for its drawing.
 */
export const codePicture = (path: string): string => {
  const { path: line, modules } = qrCode(fullAddress(path))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges">` +
    `<rect width="${modules}" height="${modules}" fill="white"/><path d="${line}" stroke="black"/></svg>`
  )
}
