import { entryOfContentPath } from '../../../src/model/addresses.ts'
import type { State } from '../content-store/contract.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { documentAt, entryDocument, shownPath } from '../documents/documents.ts'
import { inListOrder, matcher } from './list-query.ts'
import { rowOf } from '../readings/catalog.ts'
import { refuseStrangePath } from '../refusals/strange-path.ts'
import type { Desk } from '../desk/desk.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import { isCollectionName } from '../../../src/model/collections.ts'

/** The published texts of a folder: all of them for a stock editor, or one page. */
export const entriesByFolder = action(
  'read',
  actions.entriesByFolder,
  async (desk, { folder, extension, page, ...query }) => {
    const asked = folder.replace(/\/+$/, '')
    refuseStrangePath(asked === 'content' ? 'content/all' : asked)
    const now = await desk.store.now()
    const collection = /^content\/([a-z-]+)(\/\d{4})?$/.exec(asked)?.[1] ?? ''
    if (!isCollectionName(collection)) return otherTexts(desk, now, asked, extension)
    if (extension !== 'md') return []
    const shelf = await desk.catalog.at(now)
    const matches = matcher({ ...query, page: 1 })
    const stationName = ({ station }: EntryRow) => rowOf(shelf, 'stations', station)?.title ?? ''
    const rows = (shelf.rows.get(collection)?.all() ?? [])
      .filter((row) => matches({ row, status: 'published', stationName: stationName(row) }))
      .filter(({ path }) => path.startsWith(`${asked}/`))
      .toSorted(inListOrder)
    const wanted = page === undefined ? rows : rows.slice((page - 1) * query.pageSize, page * query.pageSize)
    return withTexts(desk, wanted)
  },
)

const withTexts = async ({ store }: Desk, rows: readonly EntryRow[]) => {
  const texts = await store.texts(rows.map(({ textId }) => textId))
  return rows.map(({ collection, id, textId }, index) => ({
    data: texts[index] ?? '',
    file: { path: shownPath(entryDocument(collection, id)), id: textId },
  }))
}

/** Folders outside the collections hold the word lists and the settings. */
const otherTexts = async ({ store }: Desk, now: State, folder: string, extension: string) => {
  const files = await now.publishedBelow(folder)
  const texts = files.filter(
    ({ path }) => path.endsWith(`.${extension}`) && !entryOfContentPath(path) && isDocument(path),
  )
  return Promise.all(texts.map(async ({ path, id }) => ({ data: await store.text(id), file: { path, id } })))
}

const isDocument = (path: string) => {
  try {
    return documentAt(path).path === path
  } catch (reason) {
    if (reason instanceof Refusal) return false
    throw reason
  }
}
