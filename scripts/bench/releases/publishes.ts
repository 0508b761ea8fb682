import { contentPathOf, inContentFolder } from '../../../src/model/addresses.ts'
import { wordListFile } from '../../../src/model/site-file-paths.ts'
import type { TierName } from '../../county/tiers.ts'
import type { Goal } from '../measurement.ts'
import type { LaidOutCounty } from './laid-out-county.ts'

/** Something that an editor publishes. */
export interface Publish {
  key: string
  label: string
  /** What has to be released before, so that it is this kind of publish. */
  prepare?: (county: LaidOutCounty) => void
  change: (county: LaidOutCounty) => void
  goal: Partial<Record<TierName, Goal>>
}

/** So many reports fill a page of a list. */
const PAGE = 20

const besideRival = (share: number): Goal => ({ word: 'at most', share, of: 'hugoPagefindSeconds' })
const QUICK = { C: besideRival(0.08), L: 'within 5' } as const

/** Copies the newest report, without its photos, under an id, title and day of its own. @param more further front matter, a line each */
export const addReport = (county: LaidOutCounty, code: string, more: readonly string[] = []): void => {
  const newest = county.reports().at(-1)
  if (newest === undefined) throw new Error('The county has no report to copy.')
  const id = `20261121-${code}`
  const text = county
    .read(newest)
    .replace(/^photos:\n(?: .*\n)+/m, '')
    .replace(/^id: .*$/m, [`id: ${id}`, ...more].join('\n'))
    .replace(/^title: .*$/m, `title: 新发布的一篇（${code}）：渡口修好了灯`)
    .replace(/^date: .*$/m, 'date: 2026-11-21')
  county.write(inContentFolder(contentPathOf('reports', id)), text)
}

const RECENT = 0.98

/** One that residents read lately, but not the newest of all. */
const withdrawReport = (county: LaidOutCounty): void => {
  const reports = county.reports()
  county.remove(reports[Math.floor(reports.length * RECENT)] ?? '')
}

const fillPageButOne = (county: LaidOutCounty): void => {
  for (let number = 0; county.reports().length % PAGE !== PAGE - 1; number += 1)
    addReport(county, `page-f${String(number).padStart(3, '0')}`)
}

/** Changes what a pattern finds in a file. @throws Error where it finds nothing: the publish would be none */
const rewrite = (county: LaidOutCounty, path: string, pattern: RegExp, to: string): void => {
  const text = county.read(path)
  if (!pattern.test(text)) throw new Error(`${path} has nothing like ${pattern}`)
  county.write(path, text.replace(pattern, to))
}

const renameStation = (county: LaidOutCounty): void =>
  rewrite(county, inContentFolder(contentPathOf('stations', 'zhen-z1')), /^((?:shortName|name): )/gm, '$1新')

const relabelCategory = (county: LaidOutCounty): void =>
  rewrite(county, inContentFolder(wordListFile('categories')), /label: 传技能/, 'label: 传新技能')

/** The kinds of publishes that are measured, in this order. */
export const publishes: readonly Publish[] = [
  {
    key: 'publishSeconds',
    label: 'publish of a report, s',
    change: (county) => addReport(county, 'news-k3f9'),
    goal: QUICK,
  },
  { key: 'withdrawalSeconds', label: 'withdrawal of a report, s', change: withdrawReport, goal: QUICK },
  {
    key: 'twentiethSeconds',
    label: 'publish of the twentieth report, which fills a page, s',
    prepare: fillPageButOne,
    change: (county) => addReport(county, 'page-k320'),
    goal: QUICK,
  },
  {
    key: 'stationNameSeconds',
    label: 'another name for a town’s 所, s',
    change: renameStation,
    goal: { C: besideRival(0.2) },
  },
  {
    key: 'labelSeconds',
    label: 'another label for a category, s',
    change: relabelCategory,
    goal: {
      C: { word: 'at most', share: 1, of: 'coldBuildSeconds' },
      L: { word: 'at most', share: 1, of: 'coldBuildSeconds' },
    },
  },
]
