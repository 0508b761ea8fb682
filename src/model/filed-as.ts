import { contentPathOf } from './addresses.ts'
import type { CollectionName } from './collections.ts'
import { isEntryId } from './ids.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'

/** Which entry a file holds by its place, why it can hold none, or nothing for what lies there for other reasons. */
export type FiledAs = { id: string } | { problem: Problem } | undefined

/** Notes for technicians, and what offices and Macs leave beside an open file. */
const OF_OTHERS = /^(?:\.|~\$|readme\.)/i
const ENDING = /\.(?:md|markdown)$/i

/** Reads a file's place. @param file seen from the content repository, `content/reports/2026/….md` */
export const filedAs = (collection: CollectionName, file: string): FiledAs => {
  const name = file.split('/').at(-1) ?? file
  if (OF_OTHERS.test(name) || !ENDING.test(name)) return undefined
  const id = name.replace(ENDING, '')
  if (!isEntryId(id) || !name.endsWith('.md'))
    return { problem: problem('not-an-entry-name', { file }, { value: name }) }
  const right = contentPathOf(collection, id)
  return file === right ? { id } : { problem: problem('wrong-folder', { file }, { allowed: right }) }
}
