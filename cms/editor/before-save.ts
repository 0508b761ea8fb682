import { isCollectionName } from '../../src/model/collections.ts'
import { lostSave } from './asking/lost-save.ts'
import { GatewayError } from './gateway-client.ts'
import { newId } from './new-id.ts'

/** Decap's listener before a save: gives a new entry its id, and a copied one an id of its own. Answers the data. */
export const beforeSave = async ({ entry }: { entry: DecapMap }): Promise<DecapMap> => {
  const data = entry.get('data') as DecapMap
  const collection = String(entry.get('collection'))
  if (!isCollectionName(collection) || entry.get('newRecord') !== true) return data
  // A save whose answer got lost may have been done: the same entry again must not become another one.
  const lost = lostSave()
  if (lost?.isNew && lost.collection === collection) return data.set('id', lost.slug)
  const id = await newId(collection, data.toJS() as Record<string, unknown>, new Date()).catch(
    (cause: unknown) => {
      throw new GatewayError(0, { error: NO_DICTIONARY }, { cause })
    },
  )
  return data.set('id', id)
}

/** The ids of places and people are pinyin, whose dictionary is fetched when it is first needed. */
const NO_DICTIONARY = '没有保存：后台程序没有回应。您写的内容还在这一页，等它恢复后请再按一次“保存”。'
