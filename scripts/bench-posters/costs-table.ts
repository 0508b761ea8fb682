import type { PosterCost } from './measure-posters.ts'

/** A month has to be printed while somebody makes tea. */
const MOST_SECONDS_OF_A_MONTH = 120

const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const rowOf = ({ what, posters, sheets, seconds, bytes }: PosterCost, goal: string): string =>
  asRow([
    what,
    `${posters}`,
    `${sheets}`,
    seconds.toFixed(1),
    (seconds / posters).toFixed(2),
    `${Math.round(bytes / posters / 1024)}`,
    goal,
  ])

/** What posters cost as a Markdown table; the last row is that of a month. */
export const costsTable = (costs: readonly PosterCost[]): string => {
  const goalOf = ({ seconds }: PosterCost, at: number) => {
    if (at < costs.length - 1) return ''
    return `within ${MOST_SECONDS_OF_A_MONTH} s${seconds > MOST_SECONDS_OF_A_MONTH ? ', missed' : ''}`
  }
  return [
    asRow(['posters', 'count', 'sheets', 'seconds', 'seconds each', 'KB each', 'goal']),
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...costs.map((cost, at) => rowOf(cost, goalOf(cost, at))),
  ].join('\n')
}
