import { urls } from '../../model/addresses.ts'
import { question } from '../edition/asking.ts'
import { countedFromOldest } from '../site/list-parts.ts'
import type { ListPage, LongList, PartInWords } from '../site/paging.ts'
import { listPaths, pageOf } from '../site/paging.ts'
import { projectFacts, projectsByCode } from './projects.ts'

/** A project in the list of all projects. */
export interface ProjectListItem {
  href: string
  code: string
  name: string
  status: string
  isOpen: boolean
  provider: string
  content: string
}

/** The numbers on a page; what is not numbered yet may all have the same word for one. */
export const codesInList: PartInWords<{ code: string }> = (items, number, older) => {
  const [from, to] = [items.at(-1)?.code, items[0]?.code]
  return from === to ? countedFromOldest(items, number, older) : `编号${from}至${to}`
}

/** All projects, those that are full or have ended included; the newest number first. */
const listItems = question('project-list', (): ProjectListItem[] =>
  projectsByCode()
    .toReversed()
    .map((project) => {
      const { href, code, name, status, isOpen, provider, content } = projectFacts(project)
      return { href, code, name, status, isOpen, provider, content }
    }),
)

const projectList = (): LongList<ProjectListItem> => ({
  url: urls.projects,
  entries: listItems(),
  partInWords: codesInList,
})

/** The addresses of all pages of the projects, the first page first. */
export const projectListPages = (): string[] => listPaths(projectList())

/** One page of all projects, as `pageOf` knows it; nothing where there is none. */
export const projectListPage: (page: string) => ListPage<ProjectListItem> | undefined = question(
  'project-list-page',
  (page: string) => pageOf(projectList(), page),
)
