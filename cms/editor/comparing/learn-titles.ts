import type { CollectionName } from '../../../src/model/collection-names.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import type { Data } from '../../../src/model/merging/merging.ts'
import { readEntryName } from '../list/search-entries.ts'

/** Asks what the entries are called that some texts name, so that values can be said in words. One that cannot be found keeps its id. */
export const learnTitles = async (fields: Fields, texts: readonly Data[]): Promise<void> => {
  const named = texts.flatMap((data) => relationsIn(fields, data))
  await Promise.allSettled(named.map(({ to, id }) => readEntryName(to, id)))
}

const relationsIn = (fields: Fields, data: Data): { to: CollectionName; id: string }[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'relation' && field.kind !== 'relations') return []
    return [data[name]]
      .flat()
      .filter((id) => typeof id === 'string' && id !== '')
      .map((id) => ({ to: field.to, id: String(id) }))
  })
