import type { CountyPage } from './county-pages.ts'
import type { Query, Wanted } from './queries.ts'

/** Which pages answer a query. */
export interface RightPages {
  /** One of these must stand first. */
  best: ReadonlySet<string>
  /** These and the best are right. */
  right: ReadonlySet<string>
}

/** All that stands at a path, whatever lists lie on the way: `honours.class` is the class of every honour. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, path))
  const [next, ...rest] = path
  if (next === undefined) return value === undefined ? [] : [value]
  const isObject = typeof value === 'object' && value !== null
  return isObject ? valuesAt((value as Record<string, unknown>)[next], rest) : []
}

const holds = ({ data }: CountyPage, wanted: Wanted): boolean =>
  Object.entries(wanted).every(([path, value]) => {
    const held = valuesAt(data, path.split('.'))
    return value === '*' ? held.length > 0 : [value].flat().some((one) => held.includes(one))
  })

const saysAll = ({ text }: CountyPage, texts: readonly string[]): boolean =>
  texts.every((part) => text.includes(part))

const isOfDay = ({ data }: CountyPage, day: string): boolean =>
  [data['date'], data['starts']].some((told) => typeof told === 'string' && told.startsWith(day))

const isAlsoRight = (page: CountyPage, { says, where, day }: Query): boolean =>
  (says !== undefined && saysAll(page, [says].flat())) ||
  [where ?? []].flat().some((wanted) => holds(page, wanted)) ||
  (day !== undefined && isOfDay(page, day))

const bestOf = ({ best }: Query, pages: readonly CountyPage[]): string[] | undefined => {
  if (best === undefined || Array.isArray(best)) return best
  return pages.filter((page) => holds(page, best)).map(({ id }) => id)
}

/** The pages that answer a query, found by looking through all of them. */
export const rightPagesOf = (query: Query, pages: readonly CountyPage[]): RightPages => {
  const also = pages.filter((page) => isAlsoRight(page, query)).map(({ id }) => id)
  const best = bestOf(query, pages)
  return { best: new Set(best ?? also), right: new Set([...(best ?? []), ...also]) }
}
