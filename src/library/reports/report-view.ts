import { entryUrl, reportsByCategoryUrl, reportsByFormUrl } from '../../model/addresses.ts'
import { collections } from '../../model/collections.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { publishedAt } from '../entries/published-at.ts'
import { entryById } from '../entries/entries.ts'
import type { PhotoView } from '../photos/photo-view.ts'
import type { Link } from '../site/links.ts'
import { neighboursOf, relatedTo } from './report-index.ts'
import type { ReportSummary } from './reports.ts'
import { coverOf, reportsBy, reportSummaries } from './reports.ts'
import { labelOf } from '../site/site.ts'
import type { StationPlate } from '../stations/stations.ts'
import { stationLinks, stationPlate } from '../stations/stations.ts'

/** Everything a report's page shows but the story itself. */
export interface ReportView {
  id: string
  title: string
  /** Beijing day of the activity. */
  date: string
  /** Beijing day or moment at which the report appeared. */
  published: string
  summary: string
  station: StationPlate | undefined
  coStations: Link[]
  categories: Link[]
  practiceForms: Link[]
  project: Link | undefined
  event: Link | undefined
  teams: string[]
  /** The photo above the story. */
  lead: PhotoView | undefined
  photos: PhotoView[]
  figures: { participants?: number | undefined; volunteers?: number | undefined; hours?: number | undefined }
  byline: {
    source?: string | undefined
    author?: string | undefined
    editor?: string | undefined
    chiefEditor?: string | undefined
  }
  coverage: { outlet: string; level: string | undefined; url: string | undefined; date: string | undefined }[]
  newer: Link | undefined
  older: Link | undefined
  related: ReportSummary[]
}

const RELATED = 3

const linkTo = (report: Entry<'reports'> | undefined): Link | undefined =>
  report && { label: report.data.title, href: entryUrl('reports', report.id) }

/** The lead photo and the rest; a cover that is one of the photos is not shown twice. */
export const photosOf = (report: Entry<'reports'>): { lead: PhotoView | undefined; photos: PhotoView[] } => {
  const cover = coverOf(report)
  if (cover === undefined) return { lead: undefined, photos: [] }
  const { photos, title } = report.data
  const lead = photos.find(({ image }) => image === cover) ?? { image: cover, alt: title }
  return { lead, photos: photos.filter((photo) => photo !== lead) }
}

const coverageLevels = collections.reports.fields.mediaCoverage.fields.level.options

const coverageOf = ({ data }: Entry<'reports'>) =>
  data.mediaCoverage.map(({ outlet, level, url, date }) => ({
    outlet,
    url,
    date,
    level: optionLabel(coverageLevels, level),
  }))

const projectLink = (id: string | undefined): Link | undefined => {
  const project = entryById('projects', id)
  return project && { label: project.data.name, href: entryUrl('projects', project.id) }
}

const eventLink = (id: string | undefined): Link | undefined => {
  const event = entryById('events', id)
  return event && { label: event.data.title, href: entryUrl('events', event.id) }
}

const wordLinks = (list: VocabularyId, ids: readonly string[], urlOf: (id: string) => string): Link[] =>
  ids.map((id) => ({ label: labelOf(list, id), href: urlOf(id) }))

/**
 * The reports around a report, apart from what its page shows of them: most reports have the same after one was added, and
 * those of other stations and categories need not be asked again.
 */
const aroundReport = question('reports-around', (id: string) => {
  const report = entryById('reports', id)
  return report && { ...neighboursOf(reportsBy, report), related: relatedTo(reportsBy, report, RELATED) }
})

const viewOf = (report: Entry<'reports'>): ReportView => {
  const { id, data } = report
  const links = stationLinks()
  const { newer, older, related = [] } = aroundReport(id) ?? {}
  const { participants, volunteers, hours, source, author, editor, chiefEditor } = data
  return {
    id,
    title: data.title,
    date: data.date,
    published: publishedAt(report) ?? data.date,
    summary: data.summary,
    station: stationPlate(data.station),
    coStations: data.coStations.flatMap((station) => links.get(station) ?? []),
    categories: wordLinks('categories', data.categories, reportsByCategoryUrl),
    practiceForms: wordLinks('practiceForms', data.practiceForms, reportsByFormUrl),
    project: projectLink(data.project),
    event: eventLink(data.event),
    teams: data.teams,
    ...photosOf(report),
    figures: { participants, volunteers, hours },
    byline: { source, author, editor, chiefEditor },
    coverage: coverageOf(report),
    newer: linkTo(newer),
    older: linkTo(older),
    related: reportSummaries(related),
  }
}

/** What the page of a report shows; nothing when it is not on show. */
export const reportView: (id: string) => ReportView | undefined = question('report-view', (id: string) => {
  const report = entryById('reports', id)
  return report && viewOf(report)
})
