import { entryUrl } from '../../model/addresses.ts'
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

let byStation: Promise<Map<string, ProjectLine[]>> | undefined

const groupByStation = (projects: readonly Entry<'projects'>[]) => {
  const groups = new Map<string, ProjectLine[]>()
  const inOrder = projects.toSorted((a, b) => (a.data.code < b.data.code ? -1 : 1))
  for (const project of inOrder)
    for (const station of project.data.stations)
      groups.set(station, [...(groups.get(station) ?? []), line(project)])
  return groups
}

/** The projects that name a station, by code, without those that have ended. */
export const projectsOfStation = async (station: string): Promise<ProjectLine[]> => {
  byStation ??= published('projects').then((all) =>
    groupByStation(all.filter(({ data }) => data.status !== 'closed')),
  )
  return (await byStation).get(station) ?? []
}

/** The first brands by code. */
export const brandLines = async (count: number): Promise<BrandLine[]> =>
  (await published('projects'))
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
    )
    .slice(0, count)
