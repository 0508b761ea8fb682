import { optionLabel } from '../../model/fields/option-label.ts'
import type { SiteSettings } from '../../model/site.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import type { VocabularyRow } from '../../model/vocabularies.ts'
import { fact, question } from '../edition/asking.ts'
import type { Told } from '../edition/edition.ts'
import { orderedAddress } from './release-order.ts'

/** Facts about the whole site. */
export interface SiteFacts {
  settings: SiteSettings
  rows: Record<VocabularyId, VocabularyRow[]>
}

const SETTINGS = 'settings'
const WORD_LIST = 'word-list'
const settings = fact<SiteSettings>(SETTINGS)
const wordList = fact<VocabularyRow[]>(WORD_LIST)

/** What a content folder says of the whole site, as facts of an edition. */
export const siteFacts = (read: SiteFacts): Record<string, Told> => ({
  [SETTINGS]: new Map([['', read.settings]]),
  [WORD_LIST]: new Map(Object.entries(read.rows)),
})

/** Settings that nobody has published yet, on top of an edition, as `Edition.tellAlso` takes them. */
export const draftSettingsFact = (draft: SiteSettings) => [SETTINGS, '', draft] as const
/** The same for a word list. */
export const draftWordListFact = (id: VocabularyId, draft: VocabularyRow[]) => [WORD_LIST, id, draft] as const

/** The portal's settings. */
export const siteSettings = (): SiteSettings => {
  const found = settings('')
  if (!found) throw new Error('Nobody has read the site’s settings.')
  return found
}

/** Where residents open the portal, without a slash at the end. */
export const portalAddress: () => string = question('portal-address', () =>
  (orderedAddress() ?? siteSettings().baseUrl).replace(/\/$/, ''),
)

/** A full address, for canonical links, feeds, QR codes and share images. */
export const fullAddress = (path: string): string => `${portalAddress()}${path}`

/** The rows of a word list, in the county's order. */
export const vocabulary = (id: VocabularyId): VocabularyRow[] => wordList(id) ?? []

/** The label of a row; the id itself when the county has removed the row since. */
export const labelOf = (vocabularyId: VocabularyId, rowId: string): string =>
  optionLabel(vocabulary(vocabularyId), rowId) ?? rowId
