import { collectionNames, collections } from '../../src/model/collections.ts'
import type { Collection } from '../../src/model/collection.ts'
import { SITE_LABEL, siteFields } from '../../src/model/site.ts'
import { SITE_FILE, wordListFile } from '../../src/model/site-file-paths.ts'
import { itemLabelOf, vocabularies as wordLists, WORD_LISTS_LABEL } from '../../src/model/vocabularies.ts'
import type { VocabularyId } from '../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../src/model/vocabulary-ids.ts'
import type { FormFacts } from '../protocol/site.ts'
import type { DecapField, FormVocabularies } from './widget-of-kind.ts'
import { decapFields } from './widget-of-kind.ts'
import { NEAR_HINT } from './words/near.ts'

/** The name of the field that folds away what need not be filled in; it holds no data. */
export const MORE = '_more'

/** The name of the line that says whether the same was told already; it holds no data. */
export const NEAR = '_near'

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
  // Not the title: Decap refuses, in English, to save an entry whose identifier is empty, and a draft may lack anything.
  identifier_field: 'id',
  summary: `{{${collection.titleField}}}`,
  sortable_fields: [],
  editor: { preview: true, notes: true },
  fields: withNear(collection, inWritingOrder(decapFields(collection.fields, words))),
})

/** What has to be written comes first, with the photos and the story; the rest is folded away below. */
const inWritingOrder = (fields: DecapField[]): DecapField[] => {
  const isFirst = ({ required, widget }: DecapField) =>
    required || ['hidden', 'photos', 'story'].includes(widget)
  const later = fields.filter((field) => !isFirst(field))
  return [...fields.filter(isFirst).sort(storyLast), ...(later.length ? [more(later.length)] : []), ...later]
}

/** Two entries tell the same when title, day and station are nearly the same: it is said below the last of the three. */
const withNear = (
  { titleField, dayField = '', fields: { station } }: Collection,
  fields: DecapField[],
): DecapField[] => {
  if (dayField === '' || station?.kind !== 'relation') return fields
  const compared = [titleField, dayField, 'station']
  const last = fields.findLastIndex(({ name }) => compared.includes(name))
  return [...fields.slice(0, last + 1), near, ...fields.slice(last + 1)]
}

const near: DecapField = {
  name: NEAR,
  label: '有没有人写过',
  hint: NEAR_HINT,
  widget: 'near',
  required: false,
}

const storyLast = (a: DecapField, b: DecapField) =>
  Number(a.widget === 'story') - Number(b.widget === 'story')

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
      label_singular: itemLabelOf(id),
      hint: wordLists[id].hint,
      kind: 'list',
      widget: 'list',
      required: true,
      collapsed: true,
      fields: decapFields(wordLists[id].fields, words).map((field) => rowField(field, id, words)),
    },
  ],
})

/** The id of a row is the program's affair; the row above it is chosen by its name. */
const rowField = (field: DecapField, list: VocabularyId, words: FormVocabularies): DecapField => {
  if (field['kind'] === 'id') return { ...field, widget: 'hidden', hidden: true }
  return field.name === 'parent'
    ? { ...field, kind: 'choice', widget: 'choice', options: words[list] ?? [] }
    : field
}
