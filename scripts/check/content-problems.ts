import { join } from 'node:path'
import { readContentFile } from '../../src/library/content/content-files.ts'
import { readSite } from '../../src/library/content/read-site.ts'
import { inContentFolder } from '../../src/model/addresses.ts'
import { checkEntry } from '../../src/model/check-entry.ts'
import type { VocabularyOptions } from '../../src/model/fields/field.ts'
import { lostStories, namedByBoards } from '../../src/model/posters/lost-stories.ts'
import type { Problem } from '../../src/model/problems.ts'
import { referenceProblems } from '../../src/model/references/references.ts'
import { wordListFile } from '../../src/model/site-file-paths.ts'
import type { ContentFile } from './content-files.ts'
import { filesAndStrays } from './content-files.ts'

/** Every problem of a content folder, references included; only errors unless warnings are asked for. Never throws. */
export const contentProblems = (
  contentDir: string,
  { warnings = false }: { warnings?: boolean } = {},
): Problem[] => {
  const { facts, problems } = readSite(contentDir)
  const { files, problems: strays } = filesAndStrays(contentDir)
  const known = new Set(files.map(({ collection, id }) => `${collection}/${id}`))
  const found = files.flatMap((each) => problemsOf(each, known, facts?.rows))
  const lost = lostOnBoards(contentDir, known)
  return [...problems, ...strays, ...found, ...lost].filter(
    ({ severity }) => warnings || severity === 'error',
  )
}

/** Nobody has to pick stories; what else is wrong with the file was told when the list was read. */
const lostOnBoards = (contentDir: string, known: ReadonlySet<string>): Problem[] => {
  const file = wordListFile('boards')
  const text = readContentFile(join(contentDir, inContentFolder(file)), file)
  if (typeof text !== 'string') return []
  return lostStories(namedByBoards(text), '', (collection, id) => ({
    standing: known.has(`${collection}/${id}`) ? 'on-show' : 'unknown',
  }))
}

const problemsOf = (
  { collection, id, path, file }: ContentFile,
  known: ReadonlySet<string>,
  vocabularies: VocabularyOptions | undefined,
): Problem[] => {
  const text = readContentFile(path, file)
  if (typeof text !== 'string') return [text]
  const { data, problems } = checkEntry({ collection, id, text, ...(vocabularies && { vocabularies }) })
  if (!data) return problems
  const exists = (to: string, of: string) => known.has(`${to}/${of}`)
  return [...problems, ...referenceProblems({ collection, id, data }, exists)]
}
