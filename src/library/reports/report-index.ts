import type { Entry } from '../entries/entries.ts'

type Report = Entry<'reports'>

/** All reports, newest first, and the same by where, what and when. */
export interface ReportIndex {
  all: Report[]
  byStation: Map<string, Report[]>
  byCategory: Map<string, Report[]>
  /** By practice form. */
  byForm: Map<string, Report[]>
  byProject: Map<string, Report[]>
  byEvent: Map<string, Report[]>
  /** By `YYYY-MM`. */
  byMonth: Map<string, Report[]>
}

/** Sorts newest first; on one day the later id comes first, so that the order never wavers. */
export const newestFirst = (a: Report, b: Report): number => {
  if (a.data.date !== b.data.date) return a.data.date < b.data.date ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}

/** Most reports have one of a kind: nothing is built to find doubles among one. */
const eachOnce = (keys: readonly string[]): Iterable<string> => (keys.length < 2 ? keys : new Set(keys))

/** Reports by each of their keys, in the order they come in; under one key a report stands once. */
export const groupReports = (
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
): Map<string, Report[]> => {
  const groups = new Map<string, Report[]>()
  for (const report of reports)
    for (const key of eachOnce(keysOf(report))) {
      const group = groups.get(key)
      if (group) group.push(report)
      else groups.set(key, [report])
    }
  return groups
}

const present = (key: string | undefined) => (key === undefined ? [] : [key])

/** Builds the index once for all pages of a build. */
export const indexReports = (reports: readonly Report[]): ReportIndex => {
  const all = reports.toSorted(newestFirst)
  return {
    all,
    byStation: groupReports(all, ({ data }) => [data.station, ...data.coStations]),
    byCategory: groupReports(all, ({ data }) => data.categories),
    byForm: groupReports(all, ({ data }) => data.practiceForms),
    byProject: groupReports(all, ({ data }) => present(data.project)),
    byEvent: groupReports(all, ({ data }) => present(data.event)),
    byMonth: groupReports(all, ({ data }) => [data.date.slice(0, 7)]),
  }
}

/** Where a report stands in a list sorted newest first. */
const placeOf = (list: readonly Report[], report: Report): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = list[middle]
    if (candidate && newestFirst(candidate, report) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The reports of one station, project or category, newest first. */
type Listed = (by: 'station' | 'project' | 'category', key: string) => readonly Report[]

/** The reports before and after this one in its station's own list. */
export const neighboursOf = (listed: Listed, report: Report) => {
  const list = listed('station', report.data.station)
  const place = placeOf(list, report)
  return { newer: list[place - 1], older: list[place + 1] }
}

/**
 * Up to `count` earlier reports on the same matter, from the same project first, then from the same categories.
 * Only earlier ones: a new report must not change the pages of old ones.
 */
export const relatedTo = (listed: Listed, report: Report, count: number): Report[] => {
  const lists = [
    ...present(report.data.project).map((project) => listed('project', project)),
    ...report.data.categories.map((category) => listed('category', category)),
  ]
  const { older } = neighboursOf(listed, report)
  const found = new Set<Report>()
  for (const list of lists)
    for (let at = placeOf(list, report) + 1; at < list.length && found.size < count; at++) {
      const other = list[at]
      if (other && other !== older) found.add(other)
    }
  return [...found]
}
