import { join } from 'node:path'
import { installedChromium } from '../../../src/printing/find-chromium.ts'
import { oneAtATime } from '../content-store/one-at-a-time.ts'
import type { PosterPrinter, PrintingState } from '../desk/poster-printer.ts'
import type { AnswersPortal } from './loopback.ts'
import { placeOfPdf, printPoster, type PrintOrder } from './print-poster.ts'

/** What the printer of a gateway is set up with. */
interface PrinterParts {
  portal: AnswersPortal
  dataDir: string
  /** Looked for at each order: a browser may be installed while the gateway runs. */
  findChromium?: () => string | undefined
}

/** Whoever prints whole villages at once is told to wait. */
const MOST_WAITING = 20

const keyOf = (order: PrintOrder): string => JSON.stringify([order.path, order.size, order.ink, order.way])

/** How many were asked for before and are not done. */
const aheadOf = (states: ReadonlyMap<string, PrintingState>, key: string): number => {
  const before = [...states].slice(0, [...states.keys()].indexOf(key))
  return before.filter(([, { state }]) => isUnderWay(state)).length
}

const isUnderWay = (state: PrintingState['state']): boolean => state === 'waiting' || state === 'printing'

/** Prints an order, unless the very same page was printed before. @param begin is called when it comes to printing */
const printing =
  ({ portal, findChromium = installedChromium }: PrinterParts, cacheDir: string) =>
  async (order: PrintOrder, begin: () => void): Promise<PrintingState> => {
    const place = await placeOfPdf({ portal, cacheDir }, order)
    if (!place) return { state: 'not-there' }
    if (place.isThere) return { state: 'ready', file: place.file }
    const chromium = findChromium()
    if (chromium === undefined) return { state: 'no-browser' }
    begin()
    await printPoster({ portal, chromium, cacheDir }, order, place.file)
    return { state: 'ready', file: place.file }
  }

/** Prints posters one after the other: a browser takes hundreds of megabytes of a small machine. */
export const openPosterPrinter = (parts: PrinterParts): PosterPrinter => {
  const cacheDir = join(parts.dataDir, 'cache/poster-pdfs')
  const print = printing(parts, cacheDir)
  const states = new Map<string, PrintingState>()
  const inTurn = oneAtATime()

  const start = (key: string, order: PrintOrder): void => {
    states.set(key, { state: 'waiting', ahead: states.size })
    inTurn(() => print(order, () => states.set(key, { state: 'printing' }))).then(
      (state) => states.set(key, state),
      (reason) => {
        // For the technician; the editor is told that it did not come about.
        console.error(reason)
        states.set(key, { state: 'failed' })
      },
    )
  }

  const ask = (order: PrintOrder): PrintingState => {
    const key = keyOf(order)
    if (!states.has(key) && states.size >= MOST_WAITING) return { state: 'too-many' }
    if (!states.has(key)) start(key, order)
    const known = states.get(key) ?? { state: 'failed' }
    // What is told as done is forgotten: another asks anew, and the page may say something else by then.
    if (!isUnderWay(known.state)) states.delete(key)
    return known.state === 'waiting' ? { state: 'waiting', ahead: aheadOf(states, key) } : known
  }

  return { ask, cacheDir }
}
