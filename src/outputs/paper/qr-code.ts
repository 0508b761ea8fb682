/** QR codes as inline SVG: sharp at any size of paper, no picture file. */
import { encode } from 'uqr'

/** White modules around the code that scanners need. */
const QUIET_MODULES = 4

/** A QR code as one SVG path; one unit is one module. */
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
  const { data, size } = encode(url, { ecc: 'M', boostEcc: true, border: QUIET_MODULES, maskPattern })
  const path = data
    .flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
  return { path, modules: size }
}

/** Dark modules of a row, side by side ones together: a printer must not leave hairlines between them. */
const runsOf = (row: boolean[]): { x: number; length: number }[] => {
  const runs: { x: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last.x + last.length === x) last.length += 1
    else if (dark) runs.push({ x, length: 1 })
  })
  return runs
}
