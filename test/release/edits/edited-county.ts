import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { contentPathOf, inContentFolder } from '../../../src/model/addresses.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import type { FileTimes } from '../../../src/model/edition-history.ts'
import { EDITION_HISTORY_FILE, editionLines } from '../../../src/model/edition-history.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { checkSiteFile, checkWordList } from '../../../src/model/site-files.ts'
import type { VocabularyOptions } from '../../../src/model/vocabularies.ts'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import { fixtureCounty, fixtureRows, fixtureSite } from '../../fixtures/county.ts'
import { knownIds, knownRows } from './field-values.ts'
import { attachmentPaths, openPhotos, photoPaths, putMedia } from './media.ts'

/** An entry as its file says it. */
export interface EditedEntry {
  collection: CollectionName
  id: string
  data: Record<string, unknown>
  body: string
}

/** A county that is edited step by step: what its files say is in memory, and on the disk once it is written. */
export interface EditedCounty {
  root: string
  contentDir: string
  entries: EditedEntry[]
  /** Deleted ones, which may be brought back. */
  bin: EditedEntry[]
  rows: Record<VocabularyId, Record<string, unknown>[]>
  /** The same as the model reads them. */
  vocabularies: VocabularyOptions
  site: Record<string, unknown>
  history: Record<string, FileTimes>
  /** The instant that the next release is made for. */
  now: Date
  /** Stands above the address in `site.yml`. */
  baseUrl: string | undefined
  putPhoto: (path: string, look: number) => void
  remove: () => void
}

const pathOf = (collection: CollectionName, id: string) => inContentFolder(contentPathOf(collection, id))

const fileOf = ({ contentDir }: EditedCounty, { collection, id }: EditedEntry) =>
  join(contentDir, pathOf(collection, id))

/** Writes an entry's file. */
export const putEntry = (county: EditedCounty, entry: EditedEntry): void => {
  const file = fileOf(county, entry)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, joinFrontMatter({ id: entry.id, ...entry.data }, entry.body))
}

/** Removes an entry's file. */
export const dropEntry = (county: EditedCounty, entry: EditedEntry): void => rmSync(fileOf(county, entry))

/** Writes a word list, unless nobody could read it: then the old site stays, and there is nothing to compare. */
export const putRows = (
  county: EditedCounty,
  id: VocabularyId,
  rows: EditedCounty['rows'][VocabularyId],
): void => {
  const text = stringify({ rows })
  const { value } = checkWordList(id, text)
  if (value === undefined) return
  county.rows[id] = rows
  county.vocabularies = { ...county.vocabularies, [id]: value }
  writeFileSync(join(county.contentDir, 'vocabularies', `${id}.yml`), text)
}

/** Writes the portal's settings, unless nobody could read them. */
export const putSite = (county: EditedCounty, site: EditedCounty['site']): void => {
  const text = stringify(site)
  if (checkSiteFile(text).value === undefined) return
  county.site = site
  writeFileSync(join(county.contentDir, 'site.yml'), text)
}

/** Writes the past of the entries' files. */
export const putHistory = ({ contentDir, history }: EditedCounty): void =>
  writeFileSync(join(contentDir, EDITION_HISTORY_FILE), editionLines('1', Object.entries(history)))

/** Says when an entry's file changed. */
export const tellTimes = (county: EditedCounty, { collection, id }: EditedEntry, times: FileTimes): void => {
  county.history[pathOf(collection, id)] = times
  putHistory(county)
}

/** Writes a chapter of the handbook. */
export const putChapter = ({ contentDir }: EditedCounty, name: string, text: string): void =>
  writeFileSync(join(contentDir, 'handbook', `${name}.mdx`), text)

const stationParents: Record<string, object> = {
  'qinghe-zhongxin': {
    name: '青禾县新时代文明实践中心',
    shortName: '县中心',
    level: 'centre',
    parent: undefined,
  },
  'linjiang-zhen': {
    name: '临江镇新时代文明实践所',
    shortName: '临江镇所',
    level: 'institute',
    parent: 'qinghe-zhongxin',
  },
}

/** What rows of a list must have besides a name. */
const required: Partial<Record<VocabularyId, (row: string) => Record<string, unknown>>> = {
  festivals: () => ({ calendar: 'solar', month: 11, day: 25 }),
  rules: () => ({ level: 'station', period: 'month', atLeast: 2, countedBy: 'reports' }),
  needs: (row) => ({ words: [`去${row}`] }),
}

/** Small lists are shown without pages of their own; what distinguishes them is their rows' requirements. */
const rowsOf = (id: VocabularyId): Record<string, unknown>[] => {
  const own = knownRows.map((row, at) => ({
    id: row,
    label: `${row} ${id}`,
    ...required[id]?.(row),
    order: at,
  }))
  return [...(fixtureRows[id] ?? []), ...own].map((row) => ({ ...row }))
}

const firstEntries = (): EditedEntry[] =>
  collectionNames.flatMap((collection) =>
    knownIds[collection].map((id) => {
      const { data, body } = collections[collection].example
      return { collection, id, data: { ...data, ...stationParents[id] }, body }
    }),
  )

const withMedia = (entry: EditedEntry, at: number): EditedEntry => {
  const image = photoPaths[at % photoPaths.length]
  const more: Partial<Record<CollectionName, object>> = {
    reports: { photos: [{ image, alt: '义诊' }] },
    'good-people': { portrait: image },
    stations: { cover: image },
    notices: { attachments: [{ name: '表 格', file: attachmentPaths[at % attachmentPaths.length] }] },
  }
  return { ...entry, data: { ...entry.data, ...more[entry.collection] } }
}

/** Some entries of every kind with photos and attachments, word lists, settings and a chapter. */
export const openEditedCounty = async (): Promise<EditedCounty> => {
  const { root, contentDir, remove } = fixtureCounty()
  const putPhoto = await openPhotos(contentDir)
  const county: EditedCounty = {
    root,
    contentDir,
    entries: firstEntries().map(withMedia),
    bin: [],
    // Every list is named right here.
    rows: Object.fromEntries(vocabularyIds.map((id) => [id, rowsOf(id)])) as EditedCounty['rows'],
    vocabularies: {},
    site: { ...fixtureSite },
    history: {},
    now: new Date('2026-11-22T02:00:00.000Z'),
    baseUrl: undefined,
    putPhoto,
    remove,
  }
  for (const path of photoPaths) putPhoto(path, 0)
  for (const path of attachmentPaths) putMedia(contentDir, path, '村,人数')
  for (const entry of county.entries) putEntry(county, entry)
  for (const id of vocabularyIds) putRows(county, id, county.rows[id])
  putChapter(county, 'kai-tou', '---\ntitle: 开头\nsummary: 第一章\norder: 1\n---\n\n## 小节\n')
  return county
}
