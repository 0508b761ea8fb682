import { simplifiedText } from '../../model/characters/simplified.ts'
import type { EventTimes, FacetColumn, LabelledColumn, VolumeFacets } from './formats.ts'
import { indexedWords } from './pairs.ts'
import type { PageFacts } from './records.ts'

const column = (values: readonly (string | undefined)[]): FacetColumn => {
  const distinct = [...new Set(values.filter((value) => value !== undefined))].sort()
  const placeOf = new Map(distinct.map((value, place) => [value, place]))
  return { values: distinct, rows: values.map((value) => placeOf.get(value ?? '') ?? -1) }
}

const kindsOf = (pages: readonly PageFacts[]): LabelledColumn => {
  const labelOf = new Map(pages.map(({ kind, kindLabel }) => [kind, kindLabel]))
  const kinds = column(pages.map(({ kind }) => kind))
  return { ...kinds, labels: kinds.values.map((kind) => labelOf.get(kind) ?? kind) }
}

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, index) => number - (numbers[index - 1] ?? 0))

const numberOf = (day: string | undefined): number => Number(day?.slice(0, 10).replaceAll('-', '') ?? 0)

/** Of what comes again without an end. */
const NEVER = 99991231

/** The last day of an event that has another than its own: 0 where it does not take place. */
const lastDayOf = ({ status, recurrence, newTime }: EventTimes): number | undefined => {
  if (status === 'cancelled' || (status === 'postponed' && newTime?.starts === undefined)) return 0
  return recurrence && (recurrence.until === undefined ? NEVER : numberOf(recurrence.until))
}

const lastDays = (pages: readonly PageFacts[]): VolumeFacets['lastDays'] =>
  Object.fromEntries(
    pages.flatMap(({ times }, row) => {
      const last = times && lastDayOf(times)
      return last === undefined ? [] : [[row, last]]
    }),
  )

/** The facets of a volume's pages, in the same order. */
export const volumeFacets = (pages: readonly PageFacts[]): VolumeFacets => {
  const values = [...new Set(pages.flatMap(({ categories = [] }) => categories))].sort()
  return {
    titles: pages.map(({ title }) => indexedWords(simplifiedText(title)).length),
    days: differences(pages.map(({ day }) => numberOf(day))),
    lastDays: lastDays(pages),
    kinds: kindsOf(pages),
    stations: column(pages.map(({ station }) => station)),
    categories: {
      values,
      rows: pages.map(({ categories = [] }) => categories.map((category) => values.indexOf(category))),
    },
  }
}
