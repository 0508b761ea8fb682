import type { VocabularyId } from './vocabulary-ids.ts'

/** Where the portal's settings lie, seen from the content repository. */
export const SITE_FILE = 'content/site.yml'

/** Where a word list lies, seen from the content repository. */
export const wordListFile = (id: VocabularyId): string => `content/vocabularies/${id}.yml`
