import type { List } from 'immutable'
import { isCollectionName } from '../../src/model/collections.ts'
import { lostSave } from './asking/lost-save.ts'
import { GatewayError } from './gateway-client.ts'
import { newId, newRowId } from '../../src/model/writing/new-id.ts'

/**
 * Decap's listener before a save: gives a new entry its id, a copied one an id of its own, and a new row of a word list
 * its. Answers the data.
 */
export const beforeSave = async ({ entry }: { entry: DecapMap }): Promise<DecapMap> => {
  const data = entry.get('data') as DecapMap
  const collection = String(entry.get('collection'))
  if (data.has('rows') && !isCollectionName(collection)) return withRowIds(data).catch(withoutDictionary)
  if (!isCollectionName(collection) || entry.get('newRecord') !== true) return data
  // A save whose answer got lost may have been done: the same entry again must not become another one.
  const lost = lostSave()
  if (lost?.isNew && lost.collection === collection) return data.set('id', lost.slug)
  const fields = data.toJS() as Record<string, unknown>
  return data.set('id', await newId(collection, fields, new Date()).catch(withoutDictionary))
}

const withRowIds = async (data: DecapMap): Promise<DecapMap> => {
  let rows = data.get('rows') as List<DecapMap>
  const taken = new Set(rows.map((row) => row.get('id')))
  for (const [index, row] of rows.toArray().entries()) {
    if (row.get('id')) continue
    const id = await newRowId(row.get('label'), taken)
    taken.add(id)
    rows = rows.set(index, row.set('id', id))
  }
  return data.set('rows', rows)
}

/** The ids of places, people and words are pinyin, whose dictionary is fetched when it is first needed. */
const withoutDictionary = (cause: unknown): never => {
  throw new GatewayError(0, { error: NO_DICTIONARY }, { cause })
}

const NO_DICTIONARY = '没有保存：后台程序没有回应。您写的内容还在这一页，等它恢复后请再按一次“保存”。'
