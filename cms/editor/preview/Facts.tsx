import { useEffect, useState } from 'react'
import type { CollectionName } from '../../../src/model/collection-names.ts'
import type { Field } from '../../../src/model/fields/field.ts'
import { readEntryTitle } from '../list/search-entries.ts'
import { inWords } from '../values-in-words.ts'

/** The rest of an entry as a list of labels and values. */
export const Facts = ({ fields, data }: { fields: [string, Field][]; data: Record<string, unknown> }) => {
  const filled = fields
    .map(([name, field]) => [name, field, inWords(field, data[name])] as const)
    .filter(([, , words]) => words !== '')
  return (
    <dl>
      {filled.map(([name, field, words]) => (
        <div key={name}>
          <dt>{field.label}</dt>
          <dd>{'to' in field ? <Titles collection={field.to} ids={words.split('、')} /> : words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Other entries by their titles. */
const Titles = ({ collection, ids }: { collection: CollectionName; ids: string[] }) => {
  const [titles, setTitles] = useState(ids)
  const key = ids.join()
  useEffect(() => {
    void Promise.all(key.split(',').map((id) => readEntryTitle(collection, id))).then(setTitles)
  }, [collection, key])
  return titles.join('、')
}
