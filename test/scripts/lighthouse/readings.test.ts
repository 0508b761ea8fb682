import { describe, expect, it } from 'vitest'
import { lighthouseTable, missedGoals } from '../../../scripts/lighthouse/lighthouse-table.ts'
import { medianOf, readingOf, type Reading } from '../../../scripts/lighthouse/readings.ts'

const audit = (score: number | null, more: object = {}) => ({
  title: 'What it asks for',
  score,
  scoreDisplayMode: 'metricSavings',
  ...more,
})

/** A report as Lighthouse writes it, in so far as anybody reads it. */
const report = (audits: object = {}, more: object = {}) =>
  JSON.stringify({
    categories: {
      performance: { score: 0.98 },
      accessibility: { score: 1 },
      'best-practices': { score: 1 },
      seo: { score: 0.92 },
    },
    audits: {
      'cumulative-layout-shift': audit(1, { numericValue: 0.002 }),
      'largest-contentful-paint': audit(1, { numericValue: 1234.5 }),
      'total-blocking-time': audit(1, { numericValue: 31 }),
      ...audits,
    },
    ...more,
  })

const reading = (changes: Partial<Reading> = {}): Reading => ({
  ...{ performance: 100, accessibility: 100, bestPractices: 100, seo: 100 },
  ...{ cls: 0, lcpInMs: 1200, blockedInMs: 0, failed: [] },
  ...changes,
})

const page = { name: 'home', path: '/', performance: 98, passedOver: [] }

describe('a report of Lighthouse', () => {
  it('of a page that could not be opened is refused with its reason', () => {
    expect(() => readingOf(report({}, { runtimeError: { message: 'the page did not load' } }))).toThrow(
      'the page did not load',
    )
  })

  it('is read as scores of a hundred, with the audits that did not pass', () => {
    const read = readingOf(
      report({
        'tap-targets': audit(0, { displayValue: '3 elements' }),
        'color-contrast': audit(0.95),
        'dom-size': audit(null),
        diagnostics: audit(0, { scoreDisplayMode: 'informative' }),
      }),
    )
    expect(read).toEqual({
      ...{ performance: 98, accessibility: 100, bestPractices: 100, seo: 92 },
      ...{ cls: 0.002, lcpInMs: 1234.5, blockedInMs: 31 },
      failed: ['tap-targets: What it asks for, 3 elements'],
    })
  })
})

describe('several runs', () => {
  it('count by the middle of each figure, and by every audit that failed in any', () => {
    const runs = [
      reading({ performance: 60, failed: ['a'] }),
      reading(),
      reading({ cls: 0.3, failed: ['b'] }),
    ]
    expect(medianOf(runs)).toEqual(reading({ failed: ['a', 'b'] }))
  })
})

describe('a goal', () => {
  it.each([
    ['slow', { performance: 97 }],
    ['not for everybody', { accessibility: 99 }],
    ['careless', { bestPractices: 96 }],
    ['hard to find', { seo: 92 }],
  ])('is missed by a page that is %s', (_what, changes) => {
    const all = [{ page, reading: reading({ ...changes, failed: ['why'] }) }]
    expect(lighthouseTable(all)).toContain('missed')
    expect(missedGoals(all)).toEqual(['/ misses its goal:\n  why'])
  })

  it('is reached by a page that has all of it', () => {
    const all = [{ page, reading: reading({ performance: 98 }) }]
    expect(lighthouseTable(all)).toContain(
      '| home | 98 | 100 | 100 | 100 | 0.000 | 1.20 | 0 | 98, 100, 100, 100 |',
    )
    expect(missedGoals(all)).toEqual([])
  })
})
