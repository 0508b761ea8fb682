/** What a digest that cannot show every report chooses from them. */
import { entryUrl } from '../../model/addresses.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById } from '../entries/entries.ts'
import type { PhotoView } from '../photos/photo-view.ts'
import { coverOf } from '../reports/reports.ts'
import type { CountedLink } from '../site/links.ts'
import { vocabulary } from '../site/site.ts'

type Report = Entry<'reports'>

/** A report that stands for a category. */
export interface Best {
  category: string
  report: Report
}

const PROJECTS_SHOWN = 12
const PHOTOS_SHOWN = 6

/** Recommended by the editors, then seen in a photo, then well attended; of equals the one published last. */
const worth = (report: Report): number[] => [
  report.data.featured ? 1 : 0,
  coverOf(report) === undefined ? 0 : 1,
  report.data.participants ?? 0,
]

const isWorthMore = (one: Report, other: Report): boolean => {
  const [left, right] = [worth(one), worth(other)]
  const at = left.findIndex((value, index) => value !== right[index])
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0)
}

/** The best report of each category, in the order of the list; a report stands for one category only. */
export const bestOfEach = (reports: readonly Report[]): Best[] => {
  const left = new Set(reports)
  return vocabulary('categories').flatMap(({ id, label }) => {
    const ofCategory = [...left].filter(({ data }) => data.categories.includes(id))
    const [first, ...others] = ofCategory
    if (!first) return []
    const report = others.reduce((best, other) => (isWorthMore(other, best) ? other : best), first)
    left.delete(report)
    return [{ category: label, report }]
  })
}

/** The projects that were called for, by how many of these reports tell of them. */
export const projectsIn = (reports: readonly Report[]): CountedLink[] =>
  [...Map.groupBy(reports, ({ data }) => data.project)]
    .flatMap(([id, { length: count }]) => {
      const project = entryById('projects', id)
      return project ? [{ label: project.data.name, href: entryUrl('projects', project.id), count }] : []
    })
    .sort((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1))
    .slice(0, PROJECTS_SHOWN)

/** One photo of each station that is not seen in `shown`, as reports describe them. */
export const photosIn = (reports: readonly Report[], shown: ReadonlySet<string>): PhotoView[] => {
  const byStation = Map.groupBy(reports, ({ data }) => data.station)
  return [...byStation.values()]
    .flatMap(
      (ofStation) =>
        ofStation.flatMap(({ data }) => data.photos).find(({ image }) => !shown.has(image)) ?? [],
    )
    .slice(0, PHOTOS_SHOWN)
}
