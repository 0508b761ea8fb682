/** Draws a set of share images at once, such as the contact sheet's; a release asks for each by itself (src/release/products). */
import { join } from 'node:path'
import { designFingerprint, keptProblems, keysWithProblems, placeFromCache } from './card-cache.ts'
import { openCardDrawing } from './card-drawing.ts'
import { cardKey } from './card-key.ts'
import type { CardOrder, CardResult } from './card-order.ts'
import type { CardProblem, ShareCard } from './share-card.ts'

/** One share image of a set. */
export interface CardOfRelease {
  /** Address within the release, `share/reports/20261122-qsc-k3f9.png`. */
  path: string
  card: ShareCard
}

/** What `renderShareImages` needs to know. */
export interface RenderRequest {
  cards: CardOfRelease[]
  /** Images are put at their paths in it. */
  outDir: string
  /** Kept between releases. */
  cacheDir: string
  /** Processes that draw; as many as cores when absent. */
  workers?: number
  /** Told after every drawn card how many of the cards to draw are done. */
  onProgress?: (done: number, all: number) => void
}

/** What came of it. */
export interface RenderResult {
  /** Images drawn now. */
  rendered: number
  /** Images taken from the cache. */
  reused: number
  problems: CardProblem[]
}

/** What a set still lacks after it took what was drawn before. */
interface CardsToDraw {
  request: RenderRequest
  keyed: CardOrder[]
  missing: CardOrder[]
  /** The missing without doubles. */
  orders: CardOrder[]
}

/** Puts the images that were drawn before into their folder and lists the others. */
const takeKeptCards = (request: RenderRequest): CardsToDraw => {
  const { cacheDir, outDir } = request
  const fingerprint = designFingerprint()
  const keyed = request.cards.map((each) => ({ ...each, key: cardKey(each.card, fingerprint) }))
  const missing = keyed.filter(({ key, path }) => !placeFromCache(cacheDir, key, join(outDir, path)))
  const orders = [...new Map(missing.map((order) => [order.key, order])).values()]
  return { request, keyed, missing, orders }
}

/** Draws the missing images. One that cannot be drawn is left out and reported; rejects where the machine is at fault. */
const drawMissingCards = async ({ request, keyed, missing, orders }: CardsToDraw): Promise<RenderResult> => {
  const { cacheDir, outDir } = request
  const failed = (await drawAll(orders, request)).filter(({ file }) => file === undefined)
  const without = new Set(failed.map(({ key }) => key))
  for (const { key, path } of missing) {
    if (!without.has(key) && !placeFromCache(cacheDir, key, join(outDir, path)))
      throw new Error(`The share image ${path} is missing.`)
  }
  const faulty = keysWithProblems(cacheDir)
  const problems = keyed
    .filter(({ key }) => faulty.has(key))
    .flatMap(({ key, path }) => keptProblems(cacheDir, key, path))
  return {
    rendered: orders.length - failed.length,
    reused: keyed.length - missing.length,
    problems: [...problems, ...failed.flatMap((result) => result.problems)],
  }
}

const drawAll = async (orders: CardOrder[], request: RenderRequest): Promise<CardResult[]> => {
  if (orders.length === 0) return []
  const drawing = openCardDrawing({ cacheDir: request.cacheDir, processes: request.workers })
  let done = 0
  try {
    return await drawing.draw(orders, () => request.onProgress?.((done += 1), orders.length))
  } finally {
    await drawing.close()
  }
}

/** Puts the image of every card into a folder. One that cannot be drawn is left out and reported; rejects where the machine is at fault. */
export const renderShareImages = (request: RenderRequest): Promise<RenderResult> =>
  drawMissingCards(takeKeptCards(request))
