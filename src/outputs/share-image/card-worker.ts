/** A worker thread that draws cards one after another and keeps them in the cache. */
import { parentPort, workerData } from 'node:worker_threads'
import sharp from 'sharp'
import { keepInCache } from './card-cache.ts'
import type { ThreadOrder, ThreadWord } from './card-order.ts'
import { drawCard, drawWithoutPhoto, type DrawnCard } from './draw-card.ts'
import { Easel } from './draw/draw-sheet.ts'

const { cacheDir }: { cacheDir: string } = workerData
const easel = new Easel()
// One thread draws with one core; the pool decides how many cores work.
sharp.concurrency(1)
sharp.cache(false)

const say = (word: ThreadWord): void => parentPort?.postMessage(word)
const inWords = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)

const work = async ({ key, path, card, withoutPhoto }: ThreadOrder): Promise<ThreadWord> => {
  try {
    const drawn = await (withoutPhoto ? drawWithoutPhoto : drawCard)(path, card, easel)
    return keep(key, drawn)
  } catch (reason) {
    return { key, failure: inWords(reason) }
  }
}

const keep = (key: string, { image, problems }: DrawnCard): ThreadWord => {
  try {
    keepInCache(cacheDir, key, image, problems)
    return { key, problems }
  } catch (reason) {
    return { key, unkept: inWords(reason) }
  }
}

parentPort?.on('message', (order: ThreadOrder) => void work(order).then(say))
say('loaded')
