import { z } from 'zod'
import { entryOfContentPath } from '../../../src/model/addresses.ts'
import type { State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import { Refusal } from '../refusals/refusal.ts'
import { documentAt, entryDocument, shownPath } from '../documents/documents.ts'
import { inListOrder, listQuery, matcher } from './list-query.ts'
import { rowOf } from './catalog.ts'
import { refuseStrangePath } from '../documents/strange-path.ts'
import type { Desk } from '../desk/desk.ts'
import { isCollectionName } from '../../../src/model/collections.ts'

const params = z.object({
  folder: z.string({ error: '缺少文件夹（folder）。' }),
  extension: z.string().default('md'),
  depth: z.number().optional(),
  /** With a page only that page is answered, newest first. */
  page: z.number().int().min(1).optional(),
  ...listQuery.omit({ page: true }).shape,
})

/** The published texts of a folder: all of them for a stock editor, or one page. */
export const entriesByFolder = action('read', params, async (desk, { folder, extension, page, ...query }) => {
  const asked = folder.replace(/\/+$/, '')
  refuseStrangePath(asked === 'content' ? 'content/all' : asked)
  const { store } = desk
  const now = await store.now()
  const collection = /^content\/([a-z-]+)(\/\d{4})?$/.exec(asked)?.[1] ?? ''
  if (!isCollectionName(collection)) return otherTexts(desk, now, asked, extension)
  if (extension !== 'md') return []
  const shelf = await desk.catalog.at(now)
  const matches = matcher({ ...query, page: 1 })
  const rows = (shelf.rows.get(collection)?.all() ?? [])
    .filter((row) =>
      matches({ row, status: 'published', stationName: rowOf(shelf, 'stations', row.station)?.title ?? '' }),
    )
    .filter((row) => entryDocument(collection, row.id).path.startsWith(`${asked}/`))
    .toSorted(inListOrder)
  const wanted = page === undefined ? rows : rows.slice((page - 1) * query.pageSize, page * query.pageSize)
  const texts = await store.texts(wanted.map(({ textId }) => textId))
  return wanted.map(({ id, textId }, index) => ({
    data: texts[index],
    file: { path: shownPath(entryDocument(collection, id)), id: textId },
  }))
})

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
