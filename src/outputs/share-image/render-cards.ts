/** Draws all share images of a release in processes of their own; what was drawn before is only linked. */
import { join } from 'node:path'
import { designFingerprint, keptProblems, keysWithProblems, placeFromCache } from './card-cache.ts'
import { CARDS_WORTH_A_PROCESS, openCardDrawing } from './card-drawing.ts'
import { cardKey } from './card-key.ts'
import type { CardOrder, CardResult } from './card-order.ts'
import { pruneCards } from './prune-cards.ts'
import type { CardProblem, ShareCard } from './share-card.ts'

/** One share image of a release. */
export interface CardOfRelease {
  /** Address within the release, `share/reports/20261122-qsc-k3f9.png`. */
  path: string
  card: ShareCard
}

/** What `renderShareImages` needs to know. */
export interface RenderRequest {
  cards: CardOfRelease[]
  /** The release folder; images are put at their paths in it. */
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

/** What a release still lacks after it took what was drawn before. */
export interface CardsToDraw {
  request: RenderRequest
  keyed: CardOrder[]
  missing: CardOrder[]
  /** The missing without doubles. */
  orders: CardOrder[]
}

/** Puts the images that were drawn before into the release and lists the others. */
export const takeKeptCards = (request: RenderRequest): CardsToDraw => {
  const { cacheDir, outDir } = request
  const fingerprint = designFingerprint()
  const keyed = request.cards.map((each) => ({ ...each, key: cardKey(each.card, fingerprint) }))
  const missing = keyed.filter(({ key, path }) => !placeFromCache(cacheDir, key, join(outDir, path)))
  const orders = [...new Map(missing.map((order) => [order.key, order])).values()]
  return { request, keyed, missing, orders }
}

/** Draws the missing images into the release. One that cannot be drawn is left out and reported; rejects where the machine is at fault. */
export const drawMissingCards = async ({
  request,
  keyed,
  missing,
  orders,
}: CardsToDraw): Promise<RenderResult> => {
  const { cacheDir, outDir } = request
  const failed = (await drawAll(orders, request)).filter(({ file }) => file === undefined)
  const without = new Set(failed.map(({ key }) => key))
  for (const { key, path } of missing) {
    if (!without.has(key) && !placeFromCache(cacheDir, key, join(outDir, path)))
      throw new Error(`The share image ${path} is missing.`)
  }
  // Many new ones mean a new design or a new county: what they replace is worth looking for.
  if (orders.length > CARDS_WORTH_A_PROCESS) pruneCards(cacheDir, new Set(keyed.map(({ key }) => key)))
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

/** Puts every card's image into the release, as `takeKeptCards` and `drawMissingCards` do. */
export const renderShareImages = (request: RenderRequest): Promise<RenderResult> =>
  drawMissingCards(takeKeptCards(request))
