import type { Problem } from '../../../src/model/problems.ts'
import { problem } from '../../../src/model/problems.ts'
import type { CheckedFile } from '../../../src/model/site-files.ts'
import { SITE_FILE, wordListFile } from '../../../src/model/site-file-paths.ts'
import { checkSiteFile, checkWordList } from '../../../src/model/site-files.ts'
import { mayBeAbsent } from '../../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { ContentStore, State } from '../content-store/contract.ts'

interface SiteFile {
  file: string
  check: (text: string) => CheckedFile<unknown>
  mayBeAbsent: boolean
}

/** The files that every page depends on, and how each is read. */
const siteFiles: readonly SiteFile[] = [
  { file: SITE_FILE, check: checkSiteFile, mayBeAbsent: false },
  ...vocabularyIds.map((id) => ({
    file: wordListFile(id),
    check: (text: string) => checkWordList(id, text),
    mayBeAbsent: mayBeAbsent(id),
  })),
]

const faultsOf = ({ value, problems }: CheckedFile<unknown>): Problem[] =>
  value === undefined ? problems : []

/** Why no new site can be made of what is published: a file that every page depends on is gone or cannot be used. */
export const siteFaults = async (now: State, store: Pick<ContentStore, 'text'>): Promise<Problem[]> => {
  const faults: Problem[] = []
  for (const { file, check, mayBeAbsent } of siteFiles) {
    const id = await now.published(file)
    if (id !== undefined) faults.push(...faultsOf(check(await store.text(id))))
    else if (!mayBeAbsent) faults.push(problem('unreadable-list', { file }, { value: '没有这个文件' }))
  }
  return faults
}
