/** Which posters have a picture to compare with: one of each kind as counties have it, and the worst that there is. */
import type { PosterKind } from '../../../src/model/posters/poster-kinds.ts'

/** A poster by its kind and id. */
export type ReferencePoster = readonly [kind: PosterKind, id: string]

/** What counties usually have, out of the sample county. */
export const usualPosters = [
  ['station-month', 'qinghe-zhongxin'],
  ['month', '2026-12-qingshi-cun'],
  ['week-timetable', 'qingshi-cun'],
  ['county-week', 'county'],
  ['event', '20261109-xms-x9f4'],
  ['notice', '20251030-caidan-hebing'],
  ['person', 'he-dusheng'],
  ['honour-roll', '2026-q3'],
  ['good-deeds', 'county'],
  ['quarter-board', '2026-q4-county'],
  ['report', '20251003-xpc-t7m6'],
  ['review-sheet', '20251003-xpc-t7m6'],
  ['brand', 'laoshifu-kaimen'],
  ['station', 'qingshi-cun'],
  ['door-code', 'qingshi-cun'],
  ['station-menu', 'qingshi-cun'],
  ['county-menu', 'county'],
  ['order-slip', 'county'],
  ['rating-slip', 'county'],
  ['banner', 'qingshi-cun'],
  ['flag', 'qingshi-cun'],
] as const satisfies readonly ReferencePoster[]
