import type { FacetColumn, LabelledColumn, PageText, ShardFacets } from './formats.ts'
import { tokenize } from './normalise.ts'
import type { SearchRecord } from './records.ts'

const column = (values: readonly (string | undefined)[]): FacetColumn => {
  const distinct = [...new Set(values.filter((value) => value !== undefined))].sort()
  const placeOf = new Map(distinct.map((value, place) => [value, place]))
  return { values: distinct, rows: values.map((value) => placeOf.get(value ?? '') ?? -1) }
}

const kindsOf = (records: readonly SearchRecord[]): LabelledColumn => {
  const labelOf = new Map(records.map(({ kind, kindLabel }) => [kind, kindLabel]))
  const kinds = column(records.map(({ kind }) => kind))
  return { ...kinds, labels: kinds.values.map((kind) => labelOf.get(kind) ?? kind) }
}

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0))

/** The facets of a shard's records; `ids` are Pagefind's, in the same order. */
export const shardFacets = (records: readonly SearchRecord[], ids: readonly string[]): ShardFacets => {
  const categories = [...new Set(records.flatMap((record) => record.categories))].sort()
  return {
    ids: ids.join(' '),
    titles: records.map(({ title }) => tokenize(title).length),
    days: differences(records.map(({ day }) => Number(day?.replaceAll('-', '') ?? 0))),
    kinds: kindsOf(records),
    stations: column(records.map(({ station }) => station)),
    categories: {
      values: categories,
      rows: records.map((record) => record.categories.map((category) => categories.indexOf(category))),
    },
  }
}

/** What a result shows of a record. */
export const pageText = (record: SearchRecord): PageText => {
  const { url, title, kindLabel, day, text } = record
  return {
    url,
    title,
    kindLabel,
    ...(day && { day }),
    text,
  }
}
