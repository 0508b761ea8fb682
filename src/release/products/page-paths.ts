import { calendarMonths } from '../../library/events/calendar.ts'
import { calendarFilePaths } from '../../library/events/calendar-files.ts'
import { plannedYears } from '../../library/events/year-plan.ts'
import { question } from '../../library/edition/asking.ts'
import { published } from '../../library/entries/entries.ts'
import { writtenChapters } from '../../library/handbook/handbook.ts'
import { stationsWithFigures } from '../../library/overviews/figures.ts'
import { periodsInUse } from '../../library/overviews/digest-reports.ts'
import { noticeListPages } from '../../library/notices/notices.ts'
import type { PeopleBoardKind } from '../../library/people/people-boards.ts'
import { peopleBoardPages } from '../../library/people/people-boards.ts'
import { formerMenuPaths } from '../../library/projects/former-menu-parts.ts'
import { menuPartPaths } from '../../library/projects/menu-parts.ts'
import { projectListPages } from '../../library/projects/project-list.ts'
import { movedAddresses } from '../../library/rendering/moved.ts'
import type { ReportListKind } from '../../library/reports/report-lists.ts'
import { reportListPages } from '../../library/reports/report-lists.ts'
import {
  calendarMonthUrl,
  digestUrl,
  entryUrl,
  figuresUrl,
  handbookUrl,
  posterUrl,
  stationCodeUrl,
  stationRecordUrl,
  yearPlanUrl,
} from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import type { DigestKind } from '../../model/days/digests.ts'
import { KIND_IN_RELEASE } from '../../model/posters/poster-kinds.ts'

const entries = (collection: CollectionName) => () =>
  published(collection).map(({ id }) => entryUrl(collection, id))

/** The first page of these lists has a file of its own in `src/pages`. */
const behindFirst = (paths: string[]) => paths.slice(1)

const reportLists = (kind: ReportListKind) => () => reportListPages(kind)
const digests = (kind: DigestKind) => () => periodsInUse(kind).map((period) => digestUrl(kind, period))
const boards = (kind: PeopleBoardKind) => () => peopleBoardPages(kind)

/** The addresses behind each pattern of `src/pages` that stands for many. */
const behind: Readonly<Record<string, () => string[]>> = {
  '/reports/[year]/[id]': entries('reports'),
  '/events/[year]/[id]': entries('events'),
  '/people/[id]': entries('good-people'),
  '/projects/[id]': entries('projects'),
  '/stations/[id]': entries('stations'),
  '/stations/[id]/code.svg': () => published('stations').map(({ id }) => stationCodeUrl(id)),
  '/stations/[id]/record': () => published('stations').map(({ id }) => stationRecordUrl(id)),
  '/notices/[id]': entries('notices'),
  '/pages/[id]': entries('pages'),
  '/reports/page/[page]': () => behindFirst(reportListPages('all')),
  '/reports/month/[month]/[...page]': reportLists('month'),
  '/reports/station/[station]/[...page]': reportLists('station'),
  '/reports/category/[category]/[...page]': reportLists('category'),
  '/reports/form/[form]/[...page]': reportLists('form'),
  '/reports/project/[project]/[...page]': reportLists('project'),
  '/people/level/[level]/[...page]': boards('level'),
  '/people/quarter/[quarter]/[...page]': boards('quarter'),
  '/notices/page/[page]': () => behindFirst(noticeListPages()),
  '/projects/page/[page]': () => behindFirst(projectListPages()),
  '/menu/[...part]': () => [...menuPartPaths(), ...formerMenuPaths()],
  '/calendar/[month]': () => calendarMonths().map(calendarMonthUrl),
  '/calendar/[kind]/[id].ics': calendarFilePaths,
  '/calendar/year/[year]': () => plannedYears().map(yearPlanUrl),
  '/figures/[id]': () => stationsWithFigures().map(figuresUrl),
  '/weekly/[week]': digests('weekly'),
  '/monthly/[month]': digests('monthly'),
  // All other posters are made when somebody asks for them: a release holds what hangs at every door.
  '/posters/[kind]/[id]': () => published('stations').map(({ id }) => posterUrl(KIND_IN_RELEASE, id)),
  '/posters/[kind]/[id]/faces.css': () => [],
  '/posters/[kind]/[id]/[face].ttf': () => [],
  // The county's own screen is in every release; those of stations are made when somebody asks.
  '/screen/[station]': () => [],
  '/screen/[station]/broadcast': () => [],
  '/screen/[station]/led.txt': () => [],
  '/screen/[station]/led-gb18030.txt': () => [],
  // What is carried over to the official account is made when somebody asks for it.
  '/wechat/[collection]/[id]': () => [],
  '/wechat/[collection]/[id]/article': () => [],
  '/wechat/[collection]/[id]/pack.zip': () => [],
  '/wechat/[collection]/[id]/qr.png': () => [],
  '/wechat/[collection]/[id]/[picture].jpg': () => [],
  '/handbook/[id]': () => writtenChapters().map(({ id }) => handbookUrl(id)),
}

/** A pattern of addresses as the compiled program names it. */
interface Route {
  pattern: string
  params: readonly string[]
}

/** Both the pages and the sitemap ask. */
const pathsBehind: (pattern: string) => string[] = question('paths-behind', (pattern: string) => {
  const paths = behind[pattern]
  // Whoever adds a route has to say what stands behind it, or its pages would be in no release.
  if (!paths)
    throw new Error(`Nobody says which pages there are at ${pattern} (src/release/products/page-paths.ts).`)
  return paths()
})

/** The addresses of everything that the program renders for a release, each once. */
export const renderedPaths = (routes: readonly Route[]): string[] => [
  ...new Set([
    ...routes.flatMap(({ pattern, params }) => (params.length === 0 ? [pattern] : pathsBehind(pattern))),
    ...movedAddresses(),
  ]),
]
