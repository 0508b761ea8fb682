import { addDays } from '../../../../src/model/beijing-time.ts'
import { writtenDays } from '../../../../src/model/days/written-days.ts'
import { folded } from '../../../../src/model/fields/folding.ts'

/** What may be a day; the model's reader says which one. */
const MAY_BE_DAY = new RegExp(
  [
    /(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]?/,
    /(?<![\d./-])\d{4}[-./]\d{1,2}[-./]\d{1,2}(?![\d./-])/,
    /(?:[〇零○一二三四五六七八九]{4}年)?[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** A day written without its year lies at most so far back; else something to come is meant. */
const SAME_SEASON_IN_DAYS = 180
/** Of what happened longer ago a text tells in passing. */
const RECENT_IN_DAYS = 400

/** The latest such day that is not in the future; nothing where that was long ago. */
const latest = (monthDay: string, today: string): string | undefined => {
  const year = Number(today.slice(0, 4))
  const [day] = [year, year - 1].map((each) => `${each}-${monthDay}`).filter((each) => each <= today)
  return day !== undefined && day >= addDays(today, -SAME_SEASON_IN_DAYS) ? day : undefined
}

const dayOf = (writing: string, today: string): string | undefined => {
  const [from] = (writtenDays(writing).stretches ?? []).map((stretch) => stretch.split('/')[0] ?? '')
  if (from === undefined) return undefined
  const day = from.length === today.length ? from : latest(from, today)
  return day !== undefined && day <= today ? day : undefined
}

/**
 * The day that a text tells of: the first of the last year, never one in the future; `YYYY-MM-DD`.
 * @param lines those that count most first
 */
export const dayTold = (lines: readonly string[], today: string): string | undefined => {
  const days = lines.flatMap((line) =>
    [...folded(line).matchAll(MAY_BE_DAY)].flatMap(([writing]) => dayOf(writing, today) ?? []),
  )
  return days.find((day) => day >= addDays(today, -RECENT_IN_DAYS))
}
