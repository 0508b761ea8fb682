import { useEffect, useState } from 'react'
import type { CollectionName } from '../../../src/model/collection-names.ts'
import type { Field } from '../../../src/model/fields/field.ts'
import { readEntryTitle } from '../list/search-entries.ts'
import { optionsOf } from '../site-facts.ts'

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

/** A value as a reader would say it; groups and lists are named part by part. */
const inWords = (field: Field, value: unknown): string => {
  if (value === undefined || value === null || value === '' || value === false) return ''
  if (value === true) return '是'
  if (field.kind === 'number') return `${String(value)}${field.unit ?? ''}`
  if (field.kind === 'moment') return String(value).replace('T', ' ')
  if (field.kind === 'choice' || field.kind === 'choices') return labelsOf(field, value)
  if (field.kind === 'group') return partsInWords(field.fields, value)
  if (field.kind === 'list' && Array.isArray(value))
    return value.map((item) => partsInWords(field.fields, item)).join('；')
  return Array.isArray(value) ? value.join('、') : String(value)
}

const partsInWords = (fields: Record<string, Field>, value: unknown) =>
  typeof value !== 'object' || value === null
    ? ''
    : Object.entries(fields)
        .map(([name, field]) => inWords(field, (value as Record<string, unknown>)[name]))
        .filter((words) => words !== '')
        .join('，')

const labelsOf = (field: Extract<Field, { kind: 'choice' | 'choices' }>, value: unknown) => {
  const ids = Array.isArray(value) ? value : [value]
  const options = field.options ?? (field.vocabulary ? optionsOf(field.vocabulary) : [])
  return ids.map((id) => options.find((option) => option.id === id)?.label ?? String(id)).join('、')
}
