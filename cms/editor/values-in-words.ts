import { beijingMoment, clockTime, shortDay } from '../../src/model/beijing-time.ts'
import type { Field, Fields } from '../../src/model/fields/field.ts'
import { knownTitle } from './list/search-entries.ts'
import { optionsOf } from './site-facts.ts'

/** An instant (ISO 8601) as Beijing's day and time. */
export const momentInWords = (instant: string): string => {
  const moment = beijingMoment(new Date(instant))
  return `${shortDay(moment)} ${clockTime(moment)}`
}

/** A value as a reader would say it, empty when there is nothing to say; groups and lists are named part by part. */
export const inWords = (field: Field, value: unknown): string => {
  if (value === undefined || value === null || value === '' || value === false) return ''
  if (value === true) return '是'
  if (field.kind === 'number') return `${String(value)}${field.unit ?? ''}`
  if (field.kind === 'moment') return String(value).replace('T', ' ')
  if (field.kind === 'choice' || field.kind === 'choices') return labelsOf(field, value)
  if (field.kind === 'relation' || field.kind === 'relations') {
    const ids = Array.isArray(value) ? value : [value]
    return ids.map((id) => knownTitle(field.to, String(id))).join('、')
  }
  if (field.kind === 'group') return partsInWords(field.fields, value)
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => partsInWords(field.fields, item)).join('；')
  }
  return Array.isArray(value) ? value.join('、') : String(value)
}

const partsInWords = (fields: Fields, value: unknown) =>
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
