import type { Figure, Goal } from './measurement.ts'

const hundredths = (value: number) => Math.round(value * 100) / 100

const inWords = (goal: Goal | undefined, value: number | undefined, figures: readonly Figure[]): string => {
  if (goal === undefined || typeof goal === 'string') return goal ?? ''
  const other = figures.find(({ key }) => key === goal.of)
  if (!other?.value || value === undefined) return ''
  return `${goal.word} ${goal.share} of “${other.label}” (${hundredths(value / other.value)})`
}

/** The figures as the README's table. */
export const figuresTable = (figures: readonly Figure[]): string =>
  [
    '| figure | measured | goal |',
    '| --- | ---: | --- |',
    ...figures.map(
      ({ label, value, goal }) =>
        `| ${label} | ${value === undefined ? '–' : hundredths(value)} | ${inWords(goal, value, figures)} |`,
    ),
  ].join('\n')

/** The figures by key, for whoever compares runs. */
export const figuresByKey = (figures: readonly Figure[]): Record<string, number> =>
  Object.fromEntries(
    figures.flatMap(({ key, value }) => (value === undefined ? [] : [[key, hundredths(value)]])),
  )
