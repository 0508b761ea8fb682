import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const packed = promisify(gzip)

/** Writes JSON as the browser's `fetchPack` reads it. It is packed beside this thread, which can go on. */
export const writePack = async (file: string, content: unknown): Promise<void> =>
  writeFile(file, await packed(JSON.stringify(content), { level: 9 }))
