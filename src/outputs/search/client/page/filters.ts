import type { Labelled, PageFacts } from '../volume.ts'
import type { Found } from '../ranking.ts'

/** The ways to narrow a list of results, by their names in the address. */
export const filterNames = ['kind', 'station', 'category', 'year'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

/** The filters that are set; an empty value is none. */
export const chosenFilters = (valueOf: (name: FilterName) => string): Filters => {
  const filters: Filters = {}
  for (const name of filterNames) if (valueOf(name) !== '') filters[name] = valueOf(name)
  return filters
}

/** A value that can be chosen and the number of results it would leave. */
export interface Choice extends Labelled {
  count: number
}

const valuesOf = (facts: PageFacts, name: FilterName): Labelled[] => {
  const year = String(Math.floor(facts.day / 10_000))
  const values: Record<FilterName, (Labelled | undefined)[]> = {
    kind: [facts.kind],
    station: [facts.station],
    category: facts.categories,
    year: facts.day > 0 ? [{ value: year, label: `${year} 年` }] : [],
  }
  return values[name].filter((value) => value !== undefined)
}

const passes = (facts: PageFacts, filters: Filters, except?: FilterName): boolean =>
  filterNames.every((name) => {
    const wanted = name === except ? undefined : filters[name]
    return wanted === undefined || valuesOf(facts, name).some(({ value }) => value === wanted)
  })

/** The results that pass every filter. */
export const narrow = (found: readonly Found[], filters: Filters): Found[] =>
  found.filter(({ facts }) => passes(facts, filters))

/** What a filter offers, given what the other filters leave; years newest first, the rest by number of results. */
export const choicesOf = (found: readonly Found[], name: FilterName, filters: Filters): Choice[] => {
  const choices = new Map<string, Choice>()
  for (const { facts } of found.filter((each) => passes(each.facts, filters, name))) {
    for (const { value, label } of valuesOf(facts, name)) {
      const choice = choices.get(value) ?? { value, label, count: 0 }
      choices.set(value, { ...choice, count: choice.count + 1 })
    }
  }
  const byCount = (a: Choice, b: Choice) => b.count - a.count || (a.label < b.label ? -1 : 1)
  // Digits: an order of some language would take longer to be ready than all else here.
  const byYear = (a: Choice, b: Choice) => (a.value < b.value ? 1 : -1)
  return [...choices.values()].sort(name === 'year' ? byYear : byCount)
}
