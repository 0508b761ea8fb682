import { Worker } from 'node:worker_threads'

/** Tidies in a thread. `ready` is when the next release can be taken; old ones are removed until `ended`. */
const tidyInThread = (dataDir: string) => {
  const worker = new Worker(new URL('./tidy-worker.ts', import.meta.url), { workerData: { dataDir } })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that copies the live release broke off.')))
  })
  return { ready, ended }
}

/** Tidies a county's releases up, once at a time. */
export const createTidying = (dataDir: string) => {
  let ready: Promise<void> = Promise.resolve()
  let ended: Promise<unknown> = Promise.resolve()

  /** Resolves once no shared file is being removed and no copy is being made, whether or not that went well. */
  const idle = (): Promise<void> => ready.catch(() => undefined)

  return {
    idle,
    /** Tidies after whoever does so already. @returns when the next release can be taken; rejects when it was not copied */
    start: (): Promise<void> => {
      ready = idle().then(() => {
        const thread = tidyInThread(dataDir)
        ended = Promise.all([ended, thread.ended])
        return thread.ready
      })
      return ready
    },
    /** Resolves once no thread is at work any more. */
    async quiet(): Promise<void> {
      await idle()
      await ended
    },
  }
}
