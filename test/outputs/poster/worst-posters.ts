import type { PosterKind } from '../../../src/model/posters/poster-kinds.ts'

/** Every kind with the ids of that county that are hardest for it. */
export const worstPosters = [
  ['station-month', 'empty-village'],
  ['station-month', 'long-names'],
  ['station-month', 'eight-events'],
  ['station-month', 'forty-events'],
  ['month', '2026-12-eight-events'],
  ['week-timetable', 'forty-events'],
  ['week-timetable', 'empty-village'],
  ['county-week', 'county'],
  ['event', '20261205-longest'],
  ['event', '20261206-rare'],
  ['event', '20261207-put-off'],
  ['notice', '20261109-short'],
  ['notice', '20261110-long'],
  ['person', 'no-photo'],
  ['person', 'everything'],
  ['honour-roll', '2026-q3'],
  ['good-deeds', 'county'],
  ['quarter-board', '2026-q4-county'],
  ['quarter-board', '2026-q3-county'],
  ['report', '20261120-bare'],
  ['report', '20261121-full'],
  ['report', '20261119-upright'],
  ['review-sheet', '20261121-full'],
  ['brand', 'project-99'],
  ['station', 'empty-village'],
  ['station', 'long-names'],
  ['door-code', 'long-names'],
  ['station-menu', 'long-names'],
  ['county-menu', 'county'],
  ['order-slip', 'county'],
  ['rating-slip', 'county'],
  ['banner', 'long-names'],
  ['flag', 'long-names'],
] as const

type Case = readonly [
  kind: PosterKind,
  id: string,
  /** As in the address of its page, with what else is chosen. */
  size: string,
  width: number,
  height: number,
  sheets: number,
]

/** What is printed of each: the worst of a kind, in one of its sizes, in millimetres. */
export const printedPosters: readonly Case[] = [
  ['station-month', 'empty-village', 'a4', 210, 297, 1],
  ['station-month', 'long-names', 'a3', 297, 420, 1],
  ['event', '20261205-longest', 'a4', 210, 297, 1],
  ['event', '20261206-rare', 'board-60', 600, 900, 1],
  ['notice', '20261109-short', 'a4', 210, 297, 1],
  ['person', 'everything', 'rollup', 800, 2000, 1],
  ['report', '20261121-full', 'a2', 420, 594, 1],
  ['quarter-board', '2026-q4-county', 'board-80', 800, 1200, 1],
  ['door-code', 'long-names', 'a6', 105, 148.5, 1],
  ['order-slip', 'county', 'a4', 210, 297, 1],
  ['flag', 'long-names', 'flag', 1440, 960, 1],
  ['banner', 'long-names', 'banner', 374, 70, 1],
  ['event', '20261205-longest', 'a3&way=tiles', 297, 210, 2],
  ['event', '20261205-longest', 'a2&way=tiles', 210, 297, 4],
  ['quarter-board', '2026-q4-county', 'board-80&way=tiles', 210, 297, 16],
  ['event', '20261205-longest', 'a2&way=bleed', 440, 614, 1],
]
