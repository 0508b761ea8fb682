import type { FacetColumn, PageText, ShardFacets } from './formats.ts'
import { tokenize } from './normalise.ts'
import type { SearchRecord } from './records.ts'

const column = (
  values: readonly (string | undefined)[],
  labels: readonly (string | undefined)[],
): FacetColumn => {
  const distinct = [...new Set(values.filter((value) => value !== undefined))].sort()
  const labelOf = new Map(values.map((value, row) => [value, labels[row]]))
  return {
    values: distinct,
    labels: distinct.map((value) => labelOf.get(value) ?? value),
    rows: values.map((value) => (value === undefined ? -1 : distinct.indexOf(value))),
  }
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
    kinds: column(
      records.map(({ kind }) => kind),
      records.map(({ kindLabel }) => kindLabel),
    ),
    stations: column(
      records.map(({ station }) => station),
      records.map(({ stationName }) => stationName),
    ),
    categories: {
      values: categories,
      rows: records.map((record) => record.categories.map((category) => categories.indexOf(category))),
    },
  }
}

/** What a result shows of a record. */
export const pageText = (record: SearchRecord): PageText => {
  const { url, title, kindLabel, stationName, day, text } = record
  return {
    url,
    title,
    kindLabel,
    ...(stationName && { stationName }),
    ...(day && { day }),
    text,
  }
}
