/** QR codes as inline SVG: sharp at any size of paper, no picture file. */
import { encode } from 'uqr'

/** White modules around the code that scanners need. */
const QUIET_MODULES = 4

/** A QR code as one SVG path to be drawn with a line of one unit; one unit is one module. */
export interface QrCode {
  path: string
  /** Width of the code with its quiet zone, in modules. */
  modules: number
}

/** uqr weighs all eight ways to mix the modules and takes the most even one. */
const MOST_EVEN = -1

/**
 * The code of an address, at level M or better where a better level costs no more modules.
 * @param maskPattern which of the ways 0 to 7, all of which scanners read; weighing them takes most of the time
 */
export const qrCode = (url: string, maskPattern = MOST_EVEN): QrCode => {
  const { data, size } = encode(url, { ecc: 'M', boostEcc: true, border: 0, maskPattern })
  return { path: data.map(rowLine).join(''), modules: size + 2 * QUIET_MODULES }
}

/**
 * A line along the middle of a row, drawn over dark modules and lifted over white ones, like ones together: a printer must not
 * leave hairlines between them. In steps, for places weigh twice as much.
 */
const rowLine = (row: readonly boolean[], y: number): string => {
  let path = ''
  let white = 0
  for (let x = 0; x < row.length; x += 1) {
    const from = x
    while (row[x] && row[x + 1]) x += 1
    if (!row[x]) white += 1
    else {
      const begun = path === '' ? `M${white + QUIET_MODULES} ${y + QUIET_MODULES}.5` : `m${white} 0`
      path += `${begun}h${x + 1 - from}`
      white = 0
    }
  }
  return path
}
