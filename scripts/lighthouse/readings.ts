import { z } from 'zod'

/** What Lighthouse found in one run: scores of 100, and how the page came to be seen. */
export interface Reading {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  /** Layout shift, without a unit. */
  cls: number
  lcpInMs: number
  blockedInMs: number
  /** What did not pass, with what it is about: `color-contrast: Background and foreground colors …`. */
  failed: string[]
}

const category = z.object({ score: z.number().nullable() })
const timing = z.object({ numericValue: z.number() })
const audit = z.object({
  title: z.string(),
  score: z.number().nullable(),
  scoreDisplayMode: z.string(),
  displayValue: z.string().optional(),
})

/** The parts of Lighthouse's own report that are read here. */
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.record(z.string(), audit),
})
const timings = z.object({
  'cumulative-layout-shift': timing,
  'largest-contentful-paint': timing,
  'total-blocking-time': timing,
})

const outOfHundred = ({ score }: z.infer<typeof category>): number => Math.round((score ?? 0) * 100)

/** Less is a remark and no fault: Lighthouse shows it in green. */
const GREEN = 0.9

const failedIn = (audits: z.infer<typeof report>['audits']): string[] =>
  Object.entries(audits)
    .filter(([, { score, scoreDisplayMode }]) => scoreDisplayMode !== 'informative' && (score ?? 1) < GREEN)
    .map(([id, { title, displayValue }]) => [`${id}: ${title}`, displayValue].filter(Boolean).join(', '))

/** Reads a report of Lighthouse. @throws Error where it could not open the page */
export const readingOf = (json: string): Reading => {
  const raw: unknown = JSON.parse(json)
  const { runtimeError, categories, audits } = report.parse(raw)
  if (runtimeError) throw new Error(runtimeError.message)
  const times = timings.parse(z.object({ audits: z.unknown() }).parse(raw).audits)
  return {
    performance: outOfHundred(categories.performance),
    accessibility: outOfHundred(categories.accessibility),
    bestPractices: outOfHundred(categories['best-practices']),
    seo: outOfHundred(categories.seo),
    cls: times['cumulative-layout-shift'].numericValue,
    lcpInMs: times['largest-contentful-paint'].numericValue,
    blockedInMs: times['total-blocking-time'].numericValue,
    failed: failedIn(audits),
  }
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

const figures = [
  'performance',
  'accessibility',
  'bestPractices',
  'seo',
  'cls',
  'lcpInMs',
  'blockedInMs',
] as const

/** The median of several runs, figure by figure; whatever failed in any of them has failed. */
export const medianOf = (runs: readonly Reading[]): Reading => {
  const medians = figures.map((figure) => [figure, middle(runs.map((run) => run[figure]))] as const)
  return {
    ...(Object.fromEntries(medians) as Record<(typeof figures)[number], number>),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
  }
}
