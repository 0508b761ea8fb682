import { entryUrl, reportsByProjectUrl } from '../../model/addresses.ts'
import { collections } from '../../model/collections.ts'
import { optionLabel } from '../../model/fields/option-label.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import { shownSince } from '../entries/published-at.ts'
import type { Link } from '../site/links.ts'
import type { ProjectContact } from './public-contact.ts'
import { publicContact } from './public-contact.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { reportsBy, reportSummaries } from '../reports/reports.ts'
import { labelOf } from '../site/site.ts'
import { stationLinks } from '../stations/stations.ts'

type ProjectData = Entry<'projects'>['data']

/** What a project is, for whom, where and how to order it. */
export interface ProjectFacts {
  id: string
  href: string
  code: string
  name: string
  status: string
  isOpen: boolean
  /** What `status` says, for the page to act on. */
  progress: ProjectData['status']
  className: string
  forms: string[]
  audience: string[]
  content: string
  schedule: string | undefined
  /** Where it takes place, with 可上门 where it comes to the door. */
  place: string
  comesHome: boolean
  capacity: string | undefined
  provider: string
  team: string | undefined
  contact: ProjectContact
  order: { phone?: string | undefined; url?: string | undefined; note?: string | undefined }
}

/** Everything a project's page shows but its story. */
export interface ProjectView extends ProjectFacts {
  /** Since when its page is as it is, as far as anybody knows. */
  published: string | undefined
  hasBody: boolean
  stations: Link[]
  year: number | undefined
  supportLevel: string | undefined
  goal: string | undefined
  result: ProjectData['result']
  brand: ProjectData['brand']
  reports: ReportSummary[]
  reportCount: number
  reportsUrl: string
}

const LATEST = 6
/** Said of what comes to the door. */
export const COMES_HOME = '可上门'
const statuses = collections.projects.fields.status.options

/** The facts of a project, without its story. */
export const projectFacts = ({ id, data }: Entry<'projects'>): ProjectFacts => ({
  id,
  href: entryUrl('projects', id),
  code: data.code,
  name: data.name,
  status: optionLabel(statuses, data.status) ?? '',
  isOpen: data.status === 'open',
  progress: data.status,
  className: labelOf('projectClasses', data.class),
  forms: data.form.map((form) => labelOf('serviceForms', form)),
  audience: data.audience.map((each) => labelOf('audiences', each)),
  content: data.content,
  schedule: data.schedule,
  place: [data.place, data.homeVisit ? COMES_HOME : undefined].filter(Boolean).join('，'),
  comesHome: data.homeVisit === true,
  capacity: data.capacity,
  provider: data.provider,
  team: data.team,
  contact: publicContact(data.contact),
  order: data.order ?? {},
})

const viewOf = (project: Entry<'projects'>): ProjectView => {
  const { id, hasBody, data } = project
  const links = stationLinks()
  const reports = reportsBy('project', id)
  return {
    ...projectFacts(project),
    published: shownSince(project),
    hasBody,
    stations: data.stations.flatMap((station) => links.get(station) ?? []),
    year: data.year,
    supportLevel: data.supportLevel,
    goal: data.goal,
    result: data.result,
    brand: data.brand,
    reports: reportSummaries(reports.slice(0, LATEST)),
    reportCount: reports.length,
    reportsUrl: reportsByProjectUrl(id),
  }
}

/** What the page of a project shows; nothing when it is not on show. */
export const projectView: (id: string) => ProjectView | undefined = question('project-view', (id: string) => {
  const project = entryById('projects', id)
  return project && viewOf(project)
})

const byCode = (a: Entry<'projects'>, b: Entry<'projects'>) => (a.data.code < b.data.code ? -1 : 1)

/** All projects by code. */
export const projectsByCode: () => Entry<'projects'>[] = question('projects-by-code', () =>
  published('projects').toSorted(byCode),
)
