import { entryUrl, posterUrl } from '../../../model/addresses.ts'
import { addMonths } from '../../../model/days/months.ts'
import { KIND_IN_RELEASE, posterKinds, posterKindsOf } from '../../../model/posters/poster-kinds.ts'
import { stationInMonth } from '../../../model/posters/station-month.ts'
import { today } from '../../../library/site/release-order.ts'
import { monthName } from '../../../library/site/period-names.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { boardsOf } from '../board/boards.ts'
import { monthFacts, thisMonth } from '../month/month-facts.ts'
import { monthSheets } from '../month/month-sheets.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'

/** `2026-12-qingshi-cun` */
const STATION_IN_MONTH = /^(\d{4}-(?:0[1-9]|1[0-2]))-([a-z0-9-]+)$/

/** From this day on people ask what comes next month. */
const NEXT_MONTH_FROM = 20

const monthLink = (id: string, month: string) => ({
  label: `${Number(month.slice(5))}月活动`,
  href:
    month === thisMonth() ? posterUrl(KIND_IN_RELEASE, id) : posterUrl('month', stationInMonth(id, month)),
})

/** The months beside one that is looked at, this one and the next first, and all else that hangs at the station's door. */
const otherPosters = (id: string, month: string) => {
  const now = thisMonth()
  const isLate = Number(today().slice(8)) >= NEXT_MONTH_FROM
  const next = { ...monthLink(id, addMonths(now, 1)), ...(isLate ? { label: '下月活动' } : {}) }
  const months = [
    monthLink(id, now),
    next,
    monthLink(id, addMonths(now, 2)),
    monthLink(id, addMonths(now, -1)),
  ]
  const kinds = posterKindsOf('stations')
    .filter((kind) => kind !== KIND_IN_RELEASE)
    .map((kind) => ({ label: posterKinds[kind].name, href: posterUrl(kind, id) }))
  const shown = monthLink(id, month).href
  return [...months, ...kinds, ...boardsOf(id)].filter(({ href }) => href !== shown)
}

/** A station's poster of a month. */
export const monthPoster = (id: string, month: string): Poster | undefined => {
  const facts = monthFacts(id, month)
  const station = entryById('stations', id)
  if (!facts || !station) return undefined
  const surround = {
    plate: plateOf(id),
    label: '活动安排',
    temper: 'quiet' as const,
    foot: footOf(id, entryUrl('stations', id), '扫一扫，看全部活动'),
  }
  return {
    title: `${station.data.name}${Number(month.slice(5))}月活动`,
    description: `${station.data.name}${monthName(month)}的活动，打印出来贴在门口。`,
    back: { label: '本站网页', href: entryUrl('stations', id) },
    shareImage: { collection: 'stations', id },
    also: otherPosters(id, month),
    compose: (format) => monthSheets(facts, surround, format),
  }
}

/** 本月活动, by the Beijing month of the release. */
export const stationMonth = (id: string): Poster | undefined => monthPoster(id, thisMonth())

/** A station's poster of any month, by an id as `stationInMonth` makes it. */
export const otherMonth = (id: string): Poster | undefined => {
  const [, month, station] = STATION_IN_MONTH.exec(id) ?? []
  return month === undefined || station === undefined ? undefined : monthPoster(station, month)
}
