import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { checkEntry } from '../../src/model/check-entry.ts'
import type { Problem } from '../../src/model/problems.ts'
import { referenceProblems } from '../../src/model/references.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import { vocabularySchema } from '../../src/model/vocabularies.ts'
import { contentFiles } from './content-files.ts'

const readVocabularies = async (contentDir: string) => {
  const rows = vocabularyIds.map(async (id) => {
    const text = await readFile(join(contentDir, 'vocabularies', `${id}.yml`), 'utf8')
    return [id, vocabularySchema(id).parse(parse(text)).rows] as const
  })
  return Object.fromEntries(await Promise.all(rows))
}

/** Every problem of every entry of a content folder, references included; only errors unless warnings are asked for. */
export const contentProblems = async (
  contentDir: string,
  { warnings = false }: { warnings?: boolean } = {},
): Promise<Problem[]> => {
  const vocabularies = await readVocabularies(contentDir)
  const files = contentFiles(contentDir)
  const known = new Set(files.map(({ collection, id }) => `${collection}/${id}`))
  const problems: Problem[] = []
  for (const { collection, id, path } of files) {
    const checked = checkEntry({ collection, id, text: await readFile(path, 'utf8'), vocabularies })
    problems.push(...checked.problems)
    if (checked.data)
      problems.push(
        ...referenceProblems({ collection, id, data: checked.data }, (to, of) => known.has(`${to}/${of}`)),
      )
  }
  return problems.filter(({ severity }) => warnings || severity === 'error')
}
