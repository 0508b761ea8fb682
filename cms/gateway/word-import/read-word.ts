import { Worker } from 'node:worker_threads'
import { Refusal } from '../refusals/refusal.ts'

/** A file of Word as a page, with its pictures in the order of the text; the page calls them `word:0`, `word:1`. */
export interface WordText {
  html: string
  pictures: { type: string; bytes: Uint8Array }[]
}

const LIMIT_IN_MS = 120_000
const MOST_MEMORY_IN_MB = 768

/** Reads a file of Word in a thread. @throws Refusal 422 for one that cannot be read */
export const readWord = (bytes: Uint8Array, name: string): Promise<WordText> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url), {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_IN_MB },
    })
    const end = () => reject(unreadable(name))
    const limit = setTimeout(() => void worker.terminate(), LIMIT_IN_MS)
    worker.once('message', (read: WordText) => resolve(read))
    worker.once('error', end)
    worker.once('exit', () => {
      clearTimeout(limit)
      end()
    })
  })

const unreadable = (name: string) =>
  new Refusal(
    422,
    `${name}打开了，里面的文字却读不出来，没有新建。请在 Word 或 WPS 里打开它，另存一份 docx 再拖进来；还不行的，请复制全文，粘贴到正文里。`,
  )
