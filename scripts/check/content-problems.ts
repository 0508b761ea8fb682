import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkEntry } from '../../src/model/check-entry.ts'
import { checkSiteSettings, checkWordList, SITE_PATH, wordListPath } from '../../src/model/county-files.ts'
import type { Problem } from '../../src/model/problems.ts'
import { referenceProblems } from '../../src/model/references.ts'
import type { VocabularyOptions } from '../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import { contentFiles } from './content-files.ts'

/** Reads a file by its path in the content repository. */
const readContent = (contentDir: string, path: string): Promise<string> =>
  readFile(join(contentDir, path.replace(/^content\//, '')), 'utf8')

/** The word lists that can be used, and what is wrong with the county's own files. */
const checkCountyFiles = async (contentDir: string) => {
  const lists = vocabularyIds.map(
    async (id) => [id, checkWordList(id, await readContent(contentDir, wordListPath(id)))] as const,
  )
  const checked = await Promise.all(lists)
  const vocabularies: VocabularyOptions = Object.fromEntries(
    checked.flatMap(([id, { data }]) => (data ? [[id, data]] : [])),
  )
  const site = checkSiteSettings(await readContent(contentDir, SITE_PATH))
  return { vocabularies, problems: [...site.problems, ...checked.flatMap(([, { problems }]) => problems)] }
}

/** Every problem of a content folder, references included; only errors unless warnings are asked for. */
export const contentProblems = async (
  contentDir: string,
  { warnings = false }: { warnings?: boolean } = {},
): Promise<Problem[]> => {
  const { vocabularies, problems } = await checkCountyFiles(contentDir)
  const files = contentFiles(contentDir)
  const known = new Set(files.map(({ collection, id }) => `${collection}/${id}`))
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
