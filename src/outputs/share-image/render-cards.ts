/** Draws all share images of a release in worker threads; what was drawn before is only linked. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { cardKey } from './card-key.ts'
import { designFingerprint, keptProblems, keysWithProblems, placeFromCache } from './card-cache.ts'
import type { CardAnswer, CardOrder } from './card-worker.ts'
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
  /** Threads; all cores when absent. */
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

/** A thread's start costs as much as drawing this many cards; fewer are drawn by one. */
export const CARDS_WORTH_A_THREAD = 40
/** Orders a thread holds at a time, so that it never waits for the next. */
const ORDERS_AHEAD = 4

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

/** Draws the missing images into the release. Rejects when one cannot be drawn at all, naming its path. */
export const drawMissingCards = async ({
  request,
  keyed,
  missing,
  orders,
}: CardsToDraw): Promise<RenderResult> => {
  const { cacheDir, outDir } = request
  await drawAll(orders, request)
  for (const { key, path } of missing) {
    if (!placeFromCache(cacheDir, key, join(outDir, path)))
      throw new Error(`The share image ${path} is missing.`)
  }
  // Many new ones mean a new design or a new county: what they replace is worth looking for.
  if (orders.length > CARDS_WORTH_A_THREAD) pruneCards(cacheDir, new Set(keyed.map(({ key }) => key)))
  const faulty = keysWithProblems(cacheDir)
  const problems = keyed
    .filter(({ key }) => faulty.has(key))
    .flatMap(({ key, path }) => keptProblems(cacheDir, key, path))
  return { rendered: orders.length, reused: keyed.length - missing.length, problems }
}

/** Puts every card's image into the release. Rejects when an image cannot be drawn at all, naming its path. */
export const renderShareImages = (request: RenderRequest): Promise<RenderResult> =>
  drawMissingCards(takeKeptCards(request))

const drawAll = async (orders: CardOrder[], request: RenderRequest): Promise<void> => {
  if (orders.length === 0) return
  const most = request.workers ?? availableParallelism()
  const count = Math.max(1, Math.min(most, Math.ceil(orders.length / CARDS_WORTH_A_THREAD)))
  const queue = orders.values()
  let done = 0
  const onDone = () => request.onProgress?.((done += 1), orders.length)
  await Promise.all(Array.from({ length: count }, () => workOff(queue, request.cacheDir, onDone)))
}

/** One thread until the queue is empty. */
const workOff = async (queue: Iterator<CardOrder>, cacheDir: string, onDone: () => void): Promise<void> => {
  const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: { cacheDir } })
  try {
    await new Promise<void>((resolve, reject) => {
      let open = 0
      const next = () => {
        const { value: order, done } = queue.next()
        if (!done) worker.postMessage(order)
        open += done ? 0 : 1
        if (open === 0) resolve()
      }
      worker.on('error', reject)
      worker.on('exit', (code) => reject(new Error(`A drawing thread ended with code ${code}.`)))
      worker.on('message', (answer: CardAnswer) => {
        open -= 1
        if ('failure' in answer) reject(new Error(`A share image could not be drawn: ${answer.failure}`))
        else onDone()
        next()
      })
      for (let ahead = 0; ahead < ORDERS_AHEAD; ahead += 1) next()
    })
  } finally {
    await worker.terminate()
  }
}
