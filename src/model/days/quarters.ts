import { folded } from '../fields/folding.ts'
import { lastDayOfMonth } from './months.ts'

/** Whether a period names a quarter, so that it has a board of its own. */
export const isQuarter = (period: string): boolean => /^\d{4}-q[1-4]$/.test(period)

/** The first and the last day of a quarter `2026-q4`. */
export const daysOfQuarter = (quarter: string): { first: string; last: string } => {
  const [year = '', number = '1'] = quarter.split('-q')
  const month = (count: number) => `${year}-${String(3 * (Number(number) - 1) + count).padStart(2, '0')}`
  return { first: `${month(1)}-01`, last: lastDayOfMonth(month(3)) }
}

/** The months of a quarter, in their order: `2026-10`. */
export const monthsOfQuarter = (quarter: string): string[] => {
  const { first } = daysOfQuarter(quarter)
  const [year, month] = [first.slice(0, 4), Number(first.slice(5, 7))]
  return [0, 1, 2].map((more) => `${year}-${String(month + more).padStart(2, '0')}`)
}

const SIGNS = '一二三四'

/** `2026年第四季度` of `2026-q4`. */
export const quarterName = (quarter: string): string => {
  const [year, number] = quarter.split('-q')
  return `${year}年第${SIGNS[Number(number) - 1]}季度`
}

/** The quarter that a text names: `2026年第四季度`, `2026年4季度`, `2026-q4`; nothing where it names none. */
export const quarterIn = (written: string): string | undefined => {
  const plain = folded(written).replaceAll(' ', '')
  const [, year, sign = ''] = /^(20\d\d)(?:年第?|-?q)([1-4一二三四])(?:季度?)?$/i.exec(plain) ?? []
  if (year === undefined) return undefined
  const number = SIGNS.includes(sign) ? SIGNS.indexOf(sign) + 1 : sign
  return `${year}-q${number}`
}
