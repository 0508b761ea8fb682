import { inContentFolder } from '../../model/addresses.ts'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import type { SiteSettings } from '../../model/site.ts'
import type { CheckedFile } from '../../model/site-files.ts'
import { SITE_FILE, wordListFile } from '../../model/site-file-paths.ts'
import { checkSiteFile, checkWordList } from '../../model/site-files.ts'
import type { VocabularyRow } from '../../model/vocabularies.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { vocabularyIds } from '../../model/vocabulary-ids.ts'
import { mayBeAbsent } from '../../model/vocabularies.ts'
import { codeOf } from '../site/error-code.ts'
import type { SiteFacts } from '../site/site.ts'
import { whileSame } from './same-text.ts'

/** What a content folder says of the whole site. */
export interface ReadSite {
  /** Absent when a file that every page depends on cannot be read: then there is no new site. */
  facts: SiteFacts | undefined
  problems: Problem[]
}

const unreadable = (file: string, value: string) => ({
  value: undefined,
  problems: [problem('unreadable-list', { file }, { value })],
})

/** A link may lead out of the content folder, to what the county never meant to show. */
const leadsAway = (contentDir: string, path: string): boolean =>
  [dirname(path), path].some((each) => each !== contentDir && lstatSync(each).isSymbolicLink())

const openFacts = <T>(
  contentDir: string,
  file: string,
  check: (text: string) => CheckedFile<T>,
  whenAbsent?: T,
): (() => CheckedFile<T>) => {
  const path = join(contentDir, inContentFolder(file))
  const checked = whileSame(check)
  return () => {
    try {
      if (leadsAway(contentDir, path)) return { value: undefined, problems: [problem('is-a-link', { file })] }
      return checked(readFileSync(path, 'utf8'))
    } catch (reason) {
      const code = codeOf(reason) ?? String(reason)
      if (code === 'ENOENT' && whenAbsent !== undefined) return { value: whenAbsent, problems: [] }
      return unreadable(file, code === 'ENOENT' ? '没有这个文件' : code)
    }
  }
}

/** Reads `site.yml` and the county's word lists again and again; a file whose text did not change is not checked again. */
export const openSite = (contentDir: string): (() => ReadSite) => {
  const readSettings = openFacts(contentDir, SITE_FILE, checkSiteFile)
  const readLists = vocabularyIds.map((id) => ({
    id,
    readList: openFacts(
      contentDir,
      wordListFile(id),
      (text) => checkWordList(id, text),
      mayBeAbsent(id) ? [] : undefined,
    ),
  }))
  return () =>
    siteOf(
      readSettings(),
      readLists.map(({ id, readList }) => ({ id, ...readList() })),
    )
}

/** The same, once; never throws for what is wrong with them. */
export const readSite = (contentDir: string): ReadSite => openSite(contentDir)()

const siteOf = (
  site: CheckedFile<SiteSettings>,
  lists: readonly ({ id: VocabularyId } & CheckedFile<VocabularyRow[]>)[],
): ReadSite => {
  const rows = Object.fromEntries(lists.map(({ id, value }) => [id, value]))
  const isWhole = lists.every(({ value }) => value !== undefined)
  return {
    // `isWhole` says that every list has its rows.
    facts: site.value && isWhole ? { settings: site.value, rows: rows as SiteFacts['rows'] } : undefined,
    problems: [...site.problems, ...lists.flatMap(({ problems }) => problems)],
  }
}
