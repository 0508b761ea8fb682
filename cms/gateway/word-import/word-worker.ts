/** Thread that reads a file of Word, so that a large one keeps nobody else waiting. */
import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'
import { markAlignment, STYLES } from './word-styles.ts'
import { preparedWord } from './prepare/prepared-word.ts'

const { bytes }: { bytes: Uint8Array } = workerData

/** A picture of the file, in the order of the text. */
const pictures: { type: string; bytes: Uint8Array }[] = []

const { value: html } = await mammoth.convertToHtml(
  { buffer: Buffer.from(preparedWord(bytes)) },
  {
    styleMap: STYLES,
    // What a file names on the machine of its reader is nobody's business.
    externalFileAccess: false,
    transformDocument: markAlignment,
    convertImage: mammoth.images.imgElement(async (picture) => {
      pictures.push({ type: picture.contentType, bytes: await picture.readAsBuffer() })
      return { src: `word:${pictures.length - 1}` }
    }),
  },
)

parentPort?.postMessage({ html, pictures })
