import { optionLabel } from '../../model/fields/option-label.ts'
import { problemLine } from '../../model/problems.ts'
import type { SiteSettings } from '../../model/site.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import type { VocabularyOptions, VocabularyRow } from '../../model/vocabularies.ts'
import type { SiteFacts } from './read-site.ts'
import { readSite } from './read-site.ts'
import { contentDir, orderedAddress } from './release-order.ts'

/**
 * Facts about the whole site: `site.yml` and the county's word lists.
 * They are read once a release; every page depends on them, so a change here renders everything again.
 */
let read: { from: string; facts: SiteFacts } | undefined

const facts = (): SiteFacts => {
  const from = contentDir()
  if (read?.from !== from) {
    const { facts: found, problems } = readSite(from)
    if (!found) throw new Error(problems.map(problemLine).join('\n'))
    read = { from, facts: found }
  }
  return read.facts
}

/** The portal's settings. */
export const siteSettings = (): SiteSettings => facts().settings

/** Where residents open the portal, without a slash at the end. */
export const portalAddress = (): string => (orderedAddress() ?? siteSettings().baseUrl).replace(/\/$/, '')

/** A full address, for canonical links, feeds, QR codes and share images. */
export const fullAddress = (path: string): string => `${portalAddress()}${path}`

/** The rows of a word list, in the county's order. */
export const vocabulary = (id: VocabularyId): VocabularyRow[] => facts().rows[id]

/** All word lists, as the model's checks want them. */
export const allVocabularies = (): VocabularyOptions => facts().rows

/** The label of a row; the id itself when the county has removed the row since. */
export const labelOf = (vocabularyId: VocabularyId, rowId: string): string =>
  optionLabel(vocabulary(vocabularyId), rowId) ?? rowId

/** A text that changes when any fact about the whole site does. */
export const siteFacts = (): string => JSON.stringify([siteSettings(), allVocabularies(), portalAddress()])
