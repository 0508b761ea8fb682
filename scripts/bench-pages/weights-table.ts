import type { PageWeight } from './page-weights.ts'

const kb = (bytes: number): string => (bytes / 1024).toFixed(1)
const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const totalOf = ({ htmlInBytes, stylesInBytes }: PageWeight): number => htmlInBytes + stylesInBytes
const isOver = (weight: PageWeight): boolean => totalOf(weight) > weight.goalInKb * 1024

const rowOf = (weight: PageWeight): string =>
  asRow([
    ...[
      weight.name,
      `${weight.pages}`,
      kb(weight.htmlInBytes),
      kb(weight.stylesInBytes),
      kb(totalOf(weight)),
    ],
    `at most ${weight.goalInKb}${isOver(weight) ? ', missed' : ''}`,
  ])

/** The weights as a Markdown table, for the terminal and the README. */
export const weightsTable = (weights: readonly PageWeight[]): string =>
  [
    asRow(['kind of page', 'pages', 'HTML, KB', 'CSS, KB', 'together, KB', 'goal']),
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...weights.map(rowOf),
  ].join('\n')

/** The kinds that weigh too much, with the page that does. */
export const tooHeavy = (weights: readonly PageWeight[]): string[] =>
  weights
    .filter(isOver)
    .map((weight) => `${weight.path} weighs ${kb(totalOf(weight))} KB, more than ${weight.goalInKb}`)
