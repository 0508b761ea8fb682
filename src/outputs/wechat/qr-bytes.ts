import sharp from 'sharp'
import { fullAddress } from '../../library/site/site.ts'
import { qrCode } from '../paper/qr-code.ts'
import type { Article } from './article.ts'

/** Of the code with its quiet zone, in pixels. */
const QR_SIZE = 480

/** The code of an article's page as PNG. */
export const qrBytes = ({ page }: Article): Promise<Buffer> => {
  const { path, modules } = qrCode(fullAddress(page.path))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" width="${QR_SIZE}" height="${QR_SIZE}" shape-rendering="crispEdges"><rect width="${modules}" height="${modules}" fill="white"/><path d="${path}" stroke="black"/></svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}
