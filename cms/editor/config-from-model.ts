import { collectionNames, collections } from '../../src/model/collections.ts'
import type { Collection } from '../../src/model/collection.ts'
import { SITE_LABEL, siteFields } from '../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../src/model/site-files.ts'
import { vocabularies as wordLists, WORD_LISTS_LABEL } from '../../src/model/vocabularies.ts'
import type { VocabularyId } from '../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import type { FormFacts } from '../protocol/site.ts'
import type { DecapField, FormVocabularies } from './widget-of-kind.ts'
import { decapFields } from './widget-of-kind.ts'

/** The name of the field that folds away what need not be filled in; it holds no data. */
export const MORE = '_more'

/** Decap's whole configuration: a projection of the content model, made anew for each person who signs in. */
export const decapConfig = ({ vocabularies }: Pick<FormFacts, 'vocabularies'>) => ({
  load_config_file: false,
  backend: { name: 'cunkou', proxy_url: '/api/cms', branch: 'main' },
  locale: 'zh_Hans',
  publish_mode: 'editorial_workflow' as const,
  media_folder: 'content/media',
  public_folder: '/media',
  show_preview_links: false,
  search: false,
  issue_reports: { url: '/handbook/' },
  slug: { encoding: 'ascii' as const, clean_accents: true },
  collections: [
    ...collectionNames.map((name) => entryCollection(collections[name], vocabularies)),
    settingsCollection(vocabularies),
    vocabularyCollection(vocabularies),
  ],
})

const entryCollection = (collection: Collection, words: FormVocabularies) => ({
  name: collection.name,
  label: collection.label,
  label_singular: collection.label,
  description: collection.purpose,
  folder: `content/${collection.name}`,
  extension: 'md',
  format: collection.name,
  create: true,
  slug: '{{fields.id}}',
  identifier_field: collection.titleField,
  summary: `{{${collection.titleField}}}`,
  sortable_fields: [],
  editor: { preview: true, notes: true },
  fields: inWritingOrder(decapFields(collection.fields, words)),
})

/** What has to be written comes first, with the photos and the story; the rest is folded away below. */
const inWritingOrder = (fields: DecapField[]): DecapField[] => {
  const isFirst = ({ required, widget }: DecapField) =>
    required || ['hidden', 'photos', 'richtext'].includes(widget)
  const later = fields.filter((field) => !isFirst(field))
  return [...fields.filter(isFirst).sort(storyLast), ...(later.length ? [more(later.length)] : []), ...later]
}

const storyLast = (a: DecapField, b: DecapField) =>
  Number(a.widget === 'richtext') - Number(b.widget === 'richtext')

const more = (count: number): DecapField => ({
  name: MORE,
  label: `更多栏目（${count} 项，可以不填）`,
  hint: '用得着的再填。',
  widget: 'more',
  required: false,
})

const fileEditor = { preview: true, notes: true }

const settingsCollection = (words: FormVocabularies) => ({
  name: 'settings',
  format: 'settings',
  label: SITE_LABEL,
  description: '网站名称、电话、备案号等，全站都会用到。',
  editor: fileEditor,
  files: [
    {
      name: 'site',
      label: SITE_LABEL,
      file: SITE_FILE,
      fields: decapFields(siteFields, words),
    },
  ],
})

const vocabularyCollection = (words: FormVocabularies) => ({
  name: 'vocabularies',
  format: 'vocabularies',
  label: WORD_LISTS_LABEL,
  description: '活动类别、级别、节日等选项。改了这里，表单和网站上的选项跟着变。',
  editor: fileEditor,
  files: vocabularyIds.map((id) => vocabularyFile(id, words)),
})

const vocabularyFile = (id: VocabularyId, words: FormVocabularies) => ({
  name: id,
  label: wordLists[id].label,
  file: wordListFile(id),
  fields: [
    {
      name: 'rows',
      label: wordLists[id].label,
      label_singular: '选项',
      hint: wordLists[id].hint,
      widget: 'list',
      required: true,
      collapsed: true,
      summary: '{{fields.label}}',
      fields: decapFields(wordLists[id].fields, words).map(shownId),
    },
  ],
})

/** In a word list the county sets the id itself; everywhere else the system does. */
const shownId = (field: DecapField): DecapField =>
  field['kind'] === 'id' ? { ...field, widget: 'string' } : field
