import type { Problem } from '../../../src/model/problems.ts'
import { problem } from '../../../src/model/problems.ts'
import type { CheckedFile } from '../../../src/model/site-files.ts'
import { checkSiteFile, checkWordList, SITE_FILE, wordListFile } from '../../../src/model/site-files.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { ContentStore, State } from '../content-store/contract.ts'

/** The files that every page depends on, and how each is read. */
const siteFiles: readonly (readonly [string, (text: string) => CheckedFile<unknown>])[] = [
  [SITE_FILE, checkSiteFile],
  ...vocabularyIds.map((id) => [wordListFile(id), (text: string) => checkWordList(id, text)] as const),
]

/** Why no new site can be made of what is published: a file that every page depends on is gone or cannot be used. */
export const siteFaults = async (now: State, store: Pick<ContentStore, 'text'>): Promise<Problem[]> => {
  const faults: Problem[] = []
  for (const [file, check] of siteFiles) {
    const id = await now.published(file)
    const { value, problems } =
      id === undefined
        ? { value: undefined, problems: [problem('unreadable-list', { file }, { value: '没有这个文件' })] }
        : check(await store.text(id))
    if (value === undefined) faults.push(...problems)
  }
  return faults
}
