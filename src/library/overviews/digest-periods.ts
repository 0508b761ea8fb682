import { lastDayOfMonth } from '../../model/days/months.ts'
import { daysOfWeek, weekOf } from '../../model/days/weeks.ts'
import type { DigestKind } from '../../model/days/digests.ts'
import { monthName, weekName } from '../site/period-names.ts'

/** The first and the last day of a time. */
export interface Days {
  first: string
  last: string
}

/** What is the same of all periods of a kind: how they are found, named and spoken of. */
interface DigestPeriods {
  /** The period of a Beijing day or moment. */
  of: (at: string) => string
  daysOf: (period: string) => Days
  nameOf: (period: string) => string
  words: {
    /** `这一周`: the page speaks of its own time. */
    present: string
    before: string
    after: string
    /** Counts them: `52周`. */
    unit: string
  }
}

/** The periods that digests are made of. */
export const digestPeriods: Readonly<Record<DigestKind, DigestPeriods>> = {
  weekly: {
    of: weekOf,
    daysOf: daysOfWeek,
    nameOf: weekName,
    words: { present: '这一周', before: '上一周', after: '下一周', unit: '周' },
  },
  monthly: {
    of: (at) => at.slice(0, 7),
    daysOf: (month) => ({ first: `${month}-01`, last: lastDayOfMonth(month) }),
    nameOf: monthName,
    words: { present: '这个月', before: '上个月', after: '下个月', unit: '个月' },
  },
}
