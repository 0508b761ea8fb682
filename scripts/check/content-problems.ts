import { readFile } from 'node:fs/promises'
import { readSite } from '../../src/library/site/read-site.ts'
import { checkEntry } from '../../src/model/check-entry.ts'
import type { Problem } from '../../src/model/problems.ts'
import { referenceProblems } from '../../src/model/references.ts'
import { contentFiles } from './content-files.ts'

/** Every problem of a content folder, references included; only errors unless warnings are asked for. */
export const contentProblems = async (
  contentDir: string,
  { warnings = false }: { warnings?: boolean } = {},
): Promise<Problem[]> => {
  const { facts, problems } = readSite(contentDir)
  const files = contentFiles(contentDir)
  const known = new Set(files.map(({ collection, id }) => `${collection}/${id}`))
  for (const { collection, id, path } of files) {
    const text = await readFile(path, 'utf8')
    const checked = checkEntry({ collection, id, text, ...(facts && { vocabularies: facts.rows }) })
    problems.push(...checked.problems)
    if (checked.data)
      problems.push(
        ...referenceProblems({ collection, id, data: checked.data }, (to, of) => known.has(`${to}/${of}`)),
      )
  }
  return problems.filter(({ severity }) => warnings || severity === 'error')
}
