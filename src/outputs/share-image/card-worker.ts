/** The program of a process that draws cards and keeps them in the cache that it is started with. */
import sharp from 'sharp'
import { keepInCache } from './card-cache.ts'
import type { DrawerOrder, DrawerWord } from './card-order.ts'
import { drawCard, drawWithoutPhoto, type DrawnCard } from './draw-card.ts'
import { Easel } from './draw/draw-sheet.ts'

const [, , cacheDir = ''] = process.argv
const easel = new Easel()
// One process draws with one core; the drawing room decides how many cores work.
sharp.concurrency(1)
sharp.cache(false)

const say = (word: DrawerWord): void => void process.send?.(word)
const inWords = (reason: unknown): string =>
  reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)

const work = async ({ key, path, card, withoutPhoto }: DrawerOrder): Promise<DrawerWord> => {
  try {
    const drawn = await (withoutPhoto ? drawWithoutPhoto : drawCard)(path, card, easel)
    return keep(key, drawn)
  } catch (reason) {
    return { key, failure: inWords(reason) }
  }
}

const keep = (key: string, { image, problems }: DrawnCard): DrawerWord => {
  try {
    keepInCache(cacheDir, key, image, problems)
    return { key, problems }
  } catch (reason) {
    return { key, unkept: inWords(reason) }
  }
}

// The first card waits for the faces to be read and taken apart: this one is drawn for nobody.
await drawCard('', { kind: 'list', title: '村口', county: '村口', portalName: '村', summary: '口' }, easel)
process.on('message', (order: DrawerOrder) => void work(order).then(say))
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
say('loaded')
