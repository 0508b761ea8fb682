import { menuPartUrl, urls } from '../../model/addresses.ts'
import type { VocabularyId } from '../../model/vocabulary-ids.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import type { ProjectFacts } from './projects.ts'
import { projectFacts, projectsByCode } from './projects.ts'
import { needs } from '../site/needs.ts'
import { labelOf, vocabulary } from '../site/site.ts'
import { stationLinks } from '../stations/stations.ts'

/** A project on the menu, with the ids that the filters ask for. */
export interface MenuItem extends ProjectFacts {
  classId: string
  filters: { audience: string[]; form: string[]; station: string[]; need: string[] }
}

/** A class of the menu with the projects that can be ordered. */
export interface MenuSection {
  id: string
  label: string
  items: MenuItem[]
}

/** One way to narrow the menu: its choices are those that some project on the menu has. */
export interface MenuFilter {
  name: 'audience' | 'form' | 'station'
  label: string
  options: { id: string; label: string }[]
}

/** What people come for, in their own words, and where the menu shows what meets it. */
export interface MenuNeed {
  id: string
  label: string
  href: string
}

/** The menu: every project that can be ordered, by class, and the ways to narrow it. */
export interface Menu {
  sections: MenuSection[]
  /** Those that some project on the menu meets, in the county's order. */
  needs: MenuNeed[]
  filters: MenuFilter[]
  count: number
  /** Whether the menu's own page holds all of it; else there are parts. */
  isWhole: boolean
}

/** From so many projects on the menu comes in parts: more rows, with filters and styles, are over 40 KB on the line. */
export const TOO_MANY_FOR_A_PAGE = 80

/** What a resident may ask of a project, in the words of the menu and of the project's own page. */
export const menuLabels = { audience: '适合谁', form: '形式', station: '哪个阵地' } as const

const isOnMenu = ({ data }: Entry<'projects'>) => data.status === 'open'

/** The mark of a project's row on the menu. */
export const menuRowMark = (id: string): string => `row-${id}`

const menuItem = (project: Entry<'projects'>): MenuItem => ({
  ...projectFacts(project),
  classId: project.data.class,
  filters: {
    audience: project.data.audience,
    form: project.data.form,
    station: project.data.stations,
    need: needs().flatMap(({ id, classes }) => (classes.includes(project.data.class) ? [id] : [])),
  },
})

/** What comes to the door stands first: whoever cannot leave the house looks for nothing else. */
export const doorFirst = (items: readonly MenuItem[]): MenuItem[] => [
  ...items.filter(({ comesHome }) => comesHome),
  ...items.filter(({ comesHome }) => !comesHome),
]

const needsMet = (items: readonly MenuItem[], isWhole: boolean): MenuNeed[] =>
  needs().flatMap(({ id, label }) => {
    const first = items.find(({ filters }) => filters.need.includes(id))
    const inWhole = first && `${urls.menu}?need=${id}#${menuRowMark(first.id)}`
    return inWhole ? [{ id, label, href: isWhole ? inWhole : menuPartUrl('need', id) }] : []
  })

/** The upper class of a class; a class without one stands for itself. */
const upperClassOf = (id: string): string =>
  vocabulary('projectClasses').find((row) => row.id === id)?.parent ?? id

/** Projects by upper class, in the county's order. */
export const sectionsOf = (projects: readonly MenuItem[]): MenuSection[] => {
  const sections = Map.groupBy(projects, ({ classId }) => upperClassOf(classId))
  const order = vocabulary('projectClasses').map(({ id }) => id)
  return [...sections]
    .map(([id, items]) => ({ id, label: labelOf('projectClasses', id), items: doorFirst(items) }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

const wordsInUse = (list: VocabularyId, used: Set<string>) =>
  vocabulary(list)
    .filter(({ id }) => used.has(id))
    .map(({ id, label }) => ({ id, label }))

/** The ways to narrow some projects down. */
export const filtersOf = (items: readonly MenuItem[]): MenuFilter[] => {
  const used = (name: MenuFilter['name']) => new Set(items.flatMap(({ filters }) => filters[name]))
  const links = stationLinks()
  const stations = [...used('station')].flatMap((id) => {
    const link = links.get(id)
    return link ? [{ id, label: link.label }] : []
  })
  return [
    { name: 'audience', label: menuLabels.audience, options: wordsInUse('audiences', used('audience')) },
    { name: 'form', label: menuLabels.form, options: wordsInUse('serviceForms', used('form')) },
    { name: 'station', label: menuLabels.station, options: stations },
  ]
}

/** Every project by its number, whether it can be ordered or not any more. */
export const everyMenuItem: () => MenuItem[] = question('every-menu-item', () =>
  projectsByCode().map(menuItem),
)

/** Every project that can be ordered, by its number. */
export const menuItems: () => MenuItem[] = question('menu-items', () =>
  projectsByCode().filter(isOnMenu).map(menuItem),
)

/** Computes the menu. */
export const projectMenu: () => Menu = question('project-menu', () => {
  const sections = sectionsOf(menuItems())
  const items = sections.flatMap((section) => section.items)
  const isWhole = items.length < TOO_MANY_FOR_A_PAGE
  return {
    sections,
    needs: needsMet(items, isWhole),
    filters: filtersOf(items),
    count: items.length,
    isWhole,
  }
})
