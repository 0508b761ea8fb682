import { join } from 'node:path'
import { dropBrowserFoldersOfDead } from '../../../src/printing/browser-folder.ts'
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
  now?: () => number
}

/** Whoever prints whole villages at once is told to wait. */
const MOST_UNDER_WAY = 20
/** Whoever asks later than that tries anew. */
const FAILURE_TOLD_WITHIN_MS = 60_000

const keyOf = (order: PrintOrder): string => JSON.stringify([order.path, order.size, order.ink, order.way])

/** What did not come about, until somebody is told of it or nobody asks any more. */
const openFailures = (now: () => number) => {
  const untilByKey = new Map<string, number>()
  return {
    add: (key: string): void => void untilByKey.set(key, now() + FAILURE_TOLD_WITHIN_MS),
    take: (key: string): boolean => {
      for (const [each, until] of untilByKey) if (until <= now()) untilByKey.delete(each)
      return untilByKey.delete(key)
    },
  }
}

/** Orders that wait, the first of them being printed: a browser takes hundreds of megabytes of a small machine. */
const openQueue = (print: (order: PrintOrder, chromium: string, begin: () => void) => Promise<void>) => {
  const underWay = new Map<string, 'waiting' | 'printing'>()
  const inTurn = oneAtATime()
  return {
    isFull: () => underWay.size >= MOST_UNDER_WAY,
    stateOf: (key: string): PrintingState | undefined => {
      const state = underWay.get(key)
      return state === 'waiting' ? { state, ahead: [...underWay.keys()].indexOf(key) } : state && { state }
    },
    add: (order: PrintOrder, chromium: string): Promise<void> => {
      const key = keyOf(order)
      underWay.set(key, 'waiting')
      return inTurn(() => print(order, chromium, () => underWay.set(key, 'printing'))).finally(() =>
        underWay.delete(key),
      )
    },
  }
}

/** Orders that are under way, and those that came to nothing. */
const openOrders = (
  { portal, findChromium = installedChromium, now = Date.now }: PrinterParts,
  cacheDir: string,
) => {
  const failures = openFailures(now)
  const queue = openQueue(async (order, chromium, begin) => {
    // The page may say something else by now, or be gone.
    const place = await placeOfPdf({ portal, cacheDir }, order)
    if (!place || place.isThere) return
    begin()
    await printPoster({ portal, chromium, cacheDir }, order, place.file)
  })
  const begin = (order: PrintOrder): PrintingState => {
    if (queue.isFull()) return { state: 'too-many' }
    const chromium = findChromium()
    if (chromium === undefined) return { state: 'no-browser' }
    const key = keyOf(order)
    queue.add(order, chromium).catch((reason: unknown) => {
      // For the technician; the editor is told that it did not come about.
      console.error(reason)
      failures.add(key)
    })
    return queue.stateOf(key) ?? { state: 'failed' }
  }
  return { begin, stateOf: queue.stateOf, takeFailure: failures.take }
}

/** Prints posters one after the other. What was printed is known by the files alone, each named by the page it shows. */
export const openPosterPrinter = (parts: PrinterParts): PosterPrinter => {
  dropBrowserFoldersOfDead()
  const cacheDir = join(parts.dataDir, 'cache/poster-pdfs')
  const orders = openOrders(parts, cacheDir)
  const ask = async (order: PrintOrder): Promise<PrintingState> => {
    const key = keyOf(order)
    const known = orders.stateOf(key)
    if (known) return known
    if (orders.takeFailure(key)) return { state: 'failed' }
    const place = await placeOfPdf({ portal: parts.portal, cacheDir }, order)
    if (!place) return { state: 'not-there' }
    if (place.isThere) return { state: 'ready', file: place.file, strange: place.strange }
    // Somebody else may have ordered it while its page was looked at.
    return orders.stateOf(key) ?? orders.begin(order)
  }
  return { ask, cacheDir }
}
