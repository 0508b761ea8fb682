import type { DigestKind } from '../../model/days/digests.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { reportsByPublication } from '../reports/reports.ts'
import { digestPeriods } from './digest-periods.ts'

type Report = Entry<'reports'>

/**
 * Reports by the period in which residents could first read them: what was written late is part of the time in which it
 * appeared, or nobody would see it.
 */
const reportsByPeriod = question(
  'reports-by-period',
  (kind: DigestKind): ReadonlyMap<string, Report[]> =>
    new Map(
      [...Map.groupBy(reportsByPublication(), ({ at }) => digestPeriods[kind].of(at))].map(
        ([period, reports]) => [period, reports.map(({ entry }) => entry)],
      ),
    ),
)

/** The weeks or months that have a page, newest first. */
export const periodsInUse: (kind: DigestKind) => string[] = question('periods-in-use', (kind: DigestKind) =>
  [...reportsByPeriod(kind).keys()].sort().reverse(),
)

/**
 * What was published in a period, the latest first. To be asked instead of all periods: a new report changes the answer
 * for its own week and month alone.
 */
export const reportsOfPeriod: (kind: DigestKind, period: string) => Report[] = question(
  'reports-of-period',
  (kind: DigestKind, period: string) => reportsByPeriod(kind).get(period) ?? [],
)
