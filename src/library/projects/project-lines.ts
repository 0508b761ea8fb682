import { entryUrl } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { published } from '../entries/entries.ts'

/** A project as other pages name it. */
export interface ProjectLine {
  href: string
  code: string
  name: string
  provider: string
  content: string
  isOpen: boolean
}

/** A brand as the front page shows it. */
export interface BrandLine {
  href: string
  name: string
  slogan: string
  provider: string
  cover: string | undefined
}

const line = ({ id, data }: Entry<'projects'>): ProjectLine => ({
  href: entryUrl('projects', id),
  code: data.code,
  name: data.name,
  provider: data.provider,
  content: data.content,
  isOpen: data.status === 'open',
})

const groupByStation = (projects: readonly Entry<'projects'>[]) => {
  const groups = new Map<string, ProjectLine[]>()
  const inOrder = projects.toSorted((a, b) => (a.data.code < b.data.code ? -1 : 1))
  for (const project of inOrder)
    for (const station of project.data.stations)
      groups.set(station, [...(groups.get(station) ?? []), line(project)])
  return groups
}

const linesByStation = question('project-lines', () =>
  groupByStation(published('projects').filter(({ data }) => data.status !== 'closed')),
)

/** The projects that name a station, by code, without those that have ended. */
export const projectsOfStation = (station: string): ProjectLine[] => linesByStation().get(station) ?? []

const allBrands: () => BrandLine[] = question('brand-lines', () =>
  published('projects')
    .toSorted((a, b) => (a.data.code < b.data.code ? -1 : 1))
    .flatMap(({ id, data }) =>
      data.brand
        ? [
            {
              href: entryUrl('projects', id),
              name: data.name,
              slogan: data.brand.slogan,
              provider: data.provider,
              cover: data.brand.cover,
            },
          ]
        : [],
    ),
)

/** The first brands by code. */
export const brandLines = (count: number): BrandLine[] => allBrands().slice(0, count)
