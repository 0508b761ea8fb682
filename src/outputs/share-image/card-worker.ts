/** A worker thread that draws cards one after another and keeps them in the cache. */
import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import { keepInCache } from './card-cache.ts'
import { drawCard } from './draw-card.ts'
import { Easel } from './draw/draw-sheet.ts'
import type { CardProblem, ShareCard } from './share-card.ts'

/** A card to draw. */
export interface CardOrder {
  key: string
  path: string
  card: ShareCard
}

/** What came of an order. */
export type CardAnswer = { key: string; problems: CardProblem[] } | { key: string; failure: string }

const { cacheDir }: { cacheDir: string } = workerData
const easel = new Easel()
// One thread draws with one core; the pool decides how many cores work.
sharp.concurrency(1)
sharp.cache(false)

parentPort?.on('message', (order: CardOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result))
})

const answer = async ({ key, path, card }: CardOrder): Promise<CardAnswer> => {
  try {
    const { image, problems } = await drawCard(path, card, easel)
    keepInCache(cacheDir, key, image, problems)
    return { key, problems }
  } catch (error) {
    return { key, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
