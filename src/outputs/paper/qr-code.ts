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
  const { data, size } = encode(url, { ecc: 'M', boostEcc: true, border: QUIET_MODULES, maskPattern })
  return { path: data.map(rowLine).join(''), modules: size }
}

/** A line along the middle of a row, drawn over dark modules and lifted over white ones: in steps, for places weigh twice as much. */
const rowLine = (row: boolean[], y: number): string => {
  const [start, ...runs] = runsOf(row)
  const steps = runs.map(({ dark, length }) => (dark ? `h${length}` : `m${length} 0`))
  return start && runs.length > 0 ? `M${start.length} ${y}.5${steps.join('')}` : ''
}

/** Modules of a row, like ones together: a printer must not leave hairlines between them. White ones stand at both ends. */
const runsOf = (row: boolean[]): { dark: boolean; length: number }[] => {
  const runs: { dark: boolean; length: number }[] = []
  for (const dark of row) {
    const last = runs.at(-1)
    if (last?.dark === dark) last.length += 1
    else runs.push({ dark, length: 1 })
  }
  return runs.slice(0, -1)
}
