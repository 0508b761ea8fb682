/** Which rolls of honour there are: one of every level that somebody has, one of every quarter in which somebody got one. */
import { isQuarter } from '../days/quarters.ts'

/** Of an honour, what puts its bearer on a roll. */
export interface RollEntry {
  level: string
  period: string
}

/** The levels that anybody has. */
export const levelsOfRolls = (honours: readonly RollEntry[]): ReadonlySet<string> =>
  new Set(honours.map(({ level }) => level))

/** The quarters that have a roll, newest first. */
export const quartersOfRolls = (honours: readonly RollEntry[]): string[] =>
  [...new Set(honours.map(({ period }) => period))].filter(isQuarter).sort().reverse()
