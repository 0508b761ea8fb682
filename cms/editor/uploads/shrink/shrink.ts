import type { Shrunk } from './shrink-photo.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** The slowest phones need seconds for a large photo. */
const PATIENCE_IN_MS = 30_000

let worker: Worker | undefined
let isBroken = false
let turns = 0

/** A worker that can draw; nothing in engines that have none, or none of this kind. */
const drawingWorker = () => {
  if (typeof OffscreenCanvas === 'undefined' || isBroken) return undefined
  return (worker ??= new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' }))
}

const inWorker = (at: Worker, file: Blob): Promise<Shrunk> =>
  new Promise((resolve, reject) => {
    const turn = (turns += 1)
    const stop = new AbortController()
    const { signal } = stop
    const end = (done: () => void) => {
      stop.abort()
      done()
    }
    const answered = ({ data }: MessageEvent<{ turn: number; shrunk?: Shrunk }>) => {
      if (data.turn !== turn) return
      end(() => (data.shrunk ? resolve(data.shrunk) : reject(new Error('not drawn in the worker'))))
    }
    at.addEventListener('message', answered, { signal })
    const failed = () => {
      isBroken = true
      end(() => reject(new Error('no worker')))
    }
    at.addEventListener('error', failed, { signal })
    // A worker that was put to sleep, or never started, says nothing at all.
    const patience = setTimeout(failed, PATIENCE_IN_MS)
    signal.addEventListener('abort', () => clearTimeout(patience))
    at.postMessage({ turn, file })
  })

/** Shrinks a photo as `shrinkPhoto` does, beside the page where the engine can; whoever asks waits for one before the next. */
export const shrink = async (file: Blob): Promise<Shrunk> => {
  const at = drawingWorker()
  if (!at) return shrinkPhoto(file)
  return inWorker(at, file).catch(() => shrinkPhoto(file))
}
