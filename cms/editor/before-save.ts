import { isCollectionName } from '../../src/model/collections.ts'
import { newId } from './new-id.ts'

/** Decap's listener before a save: gives a new entry its id, and a copied one an id of its own. Answers the data. */
export const beforeSave = async ({ entry }: { entry: DecapMap }): Promise<DecapMap> => {
  const data = entry.get('data') as DecapMap
  const collection = String(entry.get('collection'))
  if (!isCollectionName(collection) || entry.get('newRecord') !== true) return data
  return data.set('id', await newId(collection, data.toJS() as Record<string, unknown>, new Date()))
}
