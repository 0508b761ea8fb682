import type { MeasuredPage } from './measured-pages.ts'
import type { Reading } from './readings.ts'

/** A page with the median of its runs. */
export interface PageReading {
  page: MeasuredPage
  reading: Reading
}

const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const isReached = ({ page, reading }: PageReading): boolean =>
  reading.performance >= page.performance &&
  [reading.accessibility, reading.bestPractices, reading.seo].every((score) => score === 100)

const rowOf = (measured: PageReading): string => {
  const { page, reading } = measured
  return asRow([
    page.name,
    `${reading.performance}`,
    `${reading.accessibility}`,
    `${reading.bestPractices}`,
    `${reading.seo}`,
    reading.cls.toFixed(3),
    (reading.lcpInMs / 1000).toFixed(2),
    reading.blockedInMs.toFixed(0),
    `${page.performance}, 100, 100, 100${isReached(measured) ? '' : ', missed'}`,
  ])
}

const heads = ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'CLS', 'LCP, s', 'TBT, ms']

/** The readings as a Markdown table, for the terminal and the README. */
export const lighthouseTable = (all: readonly PageReading[]): string =>
  [
    asRow([...heads, 'goal']),
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...all.map(rowOf),
  ].join('\n')

/** The pages that miss their goal, with the audits to look at. */
export const missedGoals = (all: readonly PageReading[]): string[] =>
  all
    .filter((measured) => !isReached(measured))
    .map(({ page, reading }) => [`${page.path} misses its goal:`, ...reading.failed].join('\n  '))
