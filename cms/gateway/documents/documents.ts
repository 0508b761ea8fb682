import { contentPathOf, entryOfContentPath } from '../../../src/model/addresses.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { isEntryId } from '../../../src/model/ids.ts'
import { SITE_LABEL } from '../../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../../src/model/site-file-paths.ts'
import { isWrittenLikeEntries, WORD_LISTS_LABEL } from '../../../src/model/vocabularies.ts'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import { cutShort } from '../refusals/cut-short.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { Right } from '../persons/person.ts'
import { refuseStrangePath } from '../refusals/strange-path.ts'

/** A text that editors write: an entry, the portal's settings, a word list. */
export type EditedDocument = {
  /** What drafts, statuses and notes are filed under: `reports/20261122-qsc-k3f9`. */
  key: string
  collection: string
  slug: string
  /** Where it lies, year folder included. */
  path: string
  /** What it is called in messages: 活动报道, 门户设置. */
  label: string
} & ({ kind: 'entry'; collection: CollectionName } | { kind: 'site' } | { kind: 'words'; slug: VocabularyId })

/** An entry among the documents. */
export type EntryDocument = Extract<EditedDocument, { kind: 'entry' }>

const site: EditedDocument = {
  kind: 'site',
  key: 'settings/site',
  collection: 'settings',
  slug: 'site',
  path: SITE_FILE,
  label: SITE_LABEL,
}

const isVocabularyId = (text: string): text is VocabularyId => vocabularyIds.some((id) => id === text)

const words = (id: VocabularyId): EditedDocument => ({
  kind: 'words',
  key: `vocabularies/${id}`,
  collection: 'vocabularies',
  slug: id,
  path: wordListFile(id),
  label: WORD_LISTS_LABEL,
})

/** What it takes to write a document; to approve and to publish it takes the rights that an entry does. */
export const rightToWrite = (document: EditedDocument): Right => {
  const isLikeEntries = document.kind === 'words' && isWrittenLikeEntries(document.slug)
  return document.kind === 'entry' || isLikeEntries ? 'write' : 'configure'
}

/** The document of an entry. */
export const entryDocument = (collection: CollectionName, id: string): EntryDocument => ({
  kind: 'entry',
  key: `${collection}/${id}`,
  collection,
  slug: id,
  path: contentPathOf(collection, id),
  label: collections[collection].label,
})

/**
 * The document a path from outside names; the year folder may be left out.
 * @throws Refusal saying what is wrong with the path
 */
export const documentAt = (path: string): EditedDocument => {
  refuseStrangePath(path)
  if (path === SITE_FILE) return site
  const list = /^content\/vocabularies\/([A-Za-z]+)\.yml$/.exec(path)?.[1]
  if (list !== undefined && isVocabularyId(list)) return words(list)
  const entry = entryOfContentPath(path)
  if (entry && isEntryId(entry.id)) return entryDocument(entry.collection, entry.id)
  throw new Refusal(
    400,
    `“${cutShort(path)}”不是可以在这里写的文件。编号只能用小写字母、数字和横线，3 到 60 个字符。`,
  )
}

/** The document that drafts and statuses are filed under. @throws Refusal when there is no such kind of document */
export const documentOf = (collection: string, slug: string): EditedDocument => {
  if (collection === site.collection && slug === site.slug) return site
  if (collection === 'vocabularies' && isVocabularyId(slug)) return words(slug)
  // Clients that show the year folder name an entry `2026/20261122-qsc-k3f9`.
  const id = slug.replace(/^(\d{4})\/(?=\1)/, '')
  if (isCollectionName(collection) && isEntryId(id)) return entryDocument(collection, id)
  throw new Refusal(400, `没有“${cutShort(`${collection}/${slug}`)}”这样的内容。`)
}

/** The path as the form knows it, without the year folder: the form's slug is then the id. */
export const shownPath = (document: EditedDocument): string =>
  document.kind === 'entry' ? `content/${document.collection}/${document.slug}.md` : document.path
