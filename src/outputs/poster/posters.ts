/** Which posters there are, and how each is made. */
import type { PosterKind } from '../../model/posters/poster-kinds.ts'
import { COUNTY_POSTER } from '../../model/posters/poster-kinds.ts'
import { brandPoster } from './kinds/brand.ts'
import { bannerPoster, flagPoster } from './kinds/cloth.ts'
import { eventPoster } from './kinds/event.ts'
import { levelRoll, quarterRoll } from './kinds/honour-roll.ts'
import { countyMenu, stationMenu } from './kinds/menu.ts'
import { noticePoster } from './kinds/notice.ts'
import { personPoster } from './kinds/person.ts'
import { quarterBoard } from './kinds/quarter-board.ts'
import { reportPoster } from './kinds/report.ts'
import { reviewSheet } from './kinds/review-sheet.ts'
import { orderSlip, ratingSlip } from './kinds/slips.ts'
import { otherMonth, stationMonth } from './kinds/station-month.ts'
import { stationPoster } from './kinds/station.ts'
import { stickerPoster } from './kinds/sticker.ts'
import { countyTimetable, stationTimetable } from './kinds/timetable.ts'
import type { Poster } from './poster.ts'

type Made = Poster | undefined | Promise<Poster | undefined>

/** Of the county there is one. */
const ofCounty = (make: () => Poster) => (id: string) => (id === COUNTY_POSTER ? make() : undefined)

const makers: Record<PosterKind, (id: string) => Made> = {
  'station-month': stationMonth,
  month: otherMonth,
  'week-timetable': stationTimetable,
  'county-week': ofCounty(countyTimetable),
  event: eventPoster,
  notice: noticePoster,
  person: personPoster,
  'honour-roll': quarterRoll,
  'good-deeds': levelRoll,
  'quarter-board': quarterBoard,
  report: reportPoster,
  'review-sheet': reviewSheet,
  brand: brandPoster,
  station: stationPoster,
  'door-code': stickerPoster,
  'station-menu': stationMenu,
  'county-menu': ofCounty(countyMenu),
  'order-slip': ofCounty(orderSlip),
  'rating-slip': ofCounty(ratingSlip),
  banner: bannerPoster,
  flag: flagPoster,
}

/** A poster; nothing where there is none of this id. */
export const posterOf = async (kind: PosterKind, id: string): Promise<Poster | undefined> => makers[kind](id)
