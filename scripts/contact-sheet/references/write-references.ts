import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReferences, referenceNames, REFERENCES_DIR } from './draw-references.ts'

/** Draws all pictures that posters are compared with anew. @returns how many bytes they have */
export const writeReferences = async (): Promise<number> => {
  const references = await openReferences()
  rmSync(REFERENCES_DIR, { recursive: true, force: true })
  mkdirSync(REFERENCES_DIR, { recursive: true })
  let bytes = 0
  for (const name of referenceNames) {
    const picture = await references.draw(name)
    writeFileSync(join(REFERENCES_DIR, `${name}.png`), picture)
    bytes += picture.length
  }
  references.close()
  return bytes
}
