import type { CardOfRelease } from './render-cards.ts'
import { renderShareImages } from './render-cards.ts'

/** TEMPORARY until the warm pool is merged. */
export const openCardDrawing = ({ cacheDir }: { cacheDir: string }) => {
  let queue: { card: CardOfRelease; done: () => void; fail: (r: unknown) => void; folder: string }[] = []
  const flush = async () => {
    const batch = queue
    queue = []
    if (batch.length === 0) return
    try {
      await renderShareImages({ cards: batch.map(({ card }) => card), outDir: batch[0]!.folder, cacheDir })
      batch.forEach(({ done }) => done())
    } catch (reason) {
      batch.forEach(({ fail }) => fail(reason))
    }
  }
  let running: Promise<void> = Promise.resolve()
  return {
    draw: (card: CardOfRelease, folder: string) =>
      new Promise<void>((done, fail) => {
        queue.push({ card, done, fail, folder })
        if (queue.length === 1) setTimeout(() => (running = running.then(flush)), 20)
      }),
    close: async () => undefined,
  }
}
