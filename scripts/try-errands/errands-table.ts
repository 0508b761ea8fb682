import type { ErrandFigures } from './errand.ts'

const tenths = (value: number) => value.toFixed(1)

const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const rowOf = ({ name, goal, taps, screens, failure }: ErrandFigures): string =>
  asRow([name, failure === undefined ? `${taps}` : '–', `at most ${goal}`, tenths(screens)])

/** The errands as a Markdown table, for the terminal and the README. */
export const errandsTable = (all: readonly ErrandFigures[]): string =>
  [
    asRow(['errand', 'taps', 'goal', 'screens scrolled']),
    '| --- | ---: | ---: | ---: |',
    ...all.map(rowOf),
  ].join('\n')

/** What must be mended: each a sentence; none where every errand came to its end within its goal. */
export const errandFaults = (all: readonly ErrandFigures[]): string[] =>
  all.flatMap(({ name, goal, taps, failure }) => {
    if (failure !== undefined) return [`“${name}” did not come to its end: ${failure}`]
    return taps > goal ? [`“${name}” took ${taps} taps, more than ${goal}`] : []
  })
