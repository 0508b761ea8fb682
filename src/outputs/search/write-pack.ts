import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Writes JSON as the browser's `fetchPack` reads it. */
export const writePack = (file: string, content: unknown): void => {
  writeFileSync(file, gzipSync(JSON.stringify(content), { level: 9 }))
}
