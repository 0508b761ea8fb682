import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { documentAt, entryDocument, shownPath } from '../documents/documents.ts'
import { inListOrder, matcher } from './list-query.ts'
import { rowOf } from './catalog.ts'
import { refuseStrangePath } from '../documents/strange-path.ts'
import type { Desk } from '../desk/desk.ts'
import { isCollectionName } from '../../../src/model/collections.ts'

/** The published texts of a folder: all of them for a stock editor, or one page. */
export const entriesByFolder = action(
  'read',
  actions.entriesByFolder,
  async (desk, { folder, extension, page, ...query }) => {
    const asked = folder.replace(/\/+$/, '')
    refuseStrangePath(asked === 'content' ? 'content/all' : asked)
    const { store } = desk
    const { head } = await store.read.snapshot()
    const collection = /^content\/([a-z-]+)(\/\d{4})?$/.exec(asked)?.[1] ?? ''
    if (!isCollectionName(collection)) return otherTexts(desk, head, asked, extension)
    if (extension !== 'md') return []
    const shelf = await desk.catalog.at(head)
    const matches = matcher({ ...query, page: 1 })
    const rows = [...(shelf.rows.get(collection)?.values() ?? [])]
      .filter((row) =>
        matches({
          row,
          status: 'published',
          stationName: rowOf(shelf, 'stations', row.station)?.title ?? '',
        }),
      )
      .filter((row) => entryDocument(collection, row.id).path.startsWith(`${asked}/`))
      .toSorted(inListOrder)
    const wanted = page === undefined ? rows : rows.slice((page - 1) * query.pageSize, page * query.pageSize)
    return Promise.all(
      wanted.map(async ({ id, blob }) => ({
        data: await store.read.text(blob),
        file: { path: shownPath(entryDocument(collection, id)), id: blob },
      })),
    )
  },
)

/** Folders outside the collections hold the word lists and the settings. */
const otherTexts = async ({ store }: Desk, head: string, folder: string, extension: string) => {
  const files = await store.read.files(head, folder)
  const texts = files.filter(
    ({ path }) => path.endsWith(`.${extension}`) && !entryOfContentPath(path) && isDocument(path),
  )
  return Promise.all(
    texts.map(async ({ path, blob }) => ({ data: await store.read.text(blob), file: { path, id: blob } })),
  )
}

const isDocument = (path: string) => {
  try {
    return documentAt(path).path === path
  } catch (reason) {
    if (reason instanceof Refusal) return false
    throw reason
  }
}
