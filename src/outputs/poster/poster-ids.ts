/** Of what there is a poster, by kind: for whoever makes all of them at once. */
import { posterUrl } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { addMonths } from '../../model/days/months.ts'
import { COUNTY_POSTER, type PosterKind } from '../../model/posters/poster-kinds.ts'
import { stationInMonth } from '../../model/posters/station-month.ts'
import { published } from '../../library/entries/entries.ts'
import { levelsInUse, quartersInUse } from '../../library/people/people.ts'
import { boardsOfNow } from './board/boards.ts'
import { thisMonth } from './month/month-facts.ts'

type Ids = () => string[]

const entries =
  (collection: CollectionName): Ids =>
  () =>
    published(collection).map(({ id }) => id)

const stations = entries('stations')
const county: Ids = () => [COUNTY_POSTER]

const ids: Record<PosterKind, Ids> = {
  'station-month': stations,
  month: () => {
    const months = [-1, 1, 2].map((count) => addMonths(thisMonth(), count))
    return stations().flatMap((id) => months.map((month) => stationInMonth(id, month)))
  },
  'week-timetable': stations,
  'county-week': county,
  event: entries('events'),
  notice: entries('notices'),
  person: entries('good-people'),
  'honour-roll': quartersInUse,
  'good-deeds': () => levelsInUse().map(({ id }) => id),
  'quarter-board': boardsOfNow,
  report: entries('reports'),
  'review-sheet': entries('reports'),
  brand: () =>
    published('projects')
      .filter(({ data }) => data.brand !== undefined)
      .map(({ id }) => id),
  station: stations,
  'door-code': stations,
  'station-menu': stations,
  'county-menu': county,
  'order-slip': county,
  'rating-slip': county,
  banner: stations,
  flag: stations,
}

/** The addresses of all posters of some kinds. */
export const posterPaths = (kinds: readonly PosterKind[]): string[] =>
  kinds.flatMap((kind) => ids[kind]().map((id) => posterUrl(kind, id)))
