import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../scripts/bench/measurement.ts'
import { withFigures } from '../../../scripts/bench/readme-figures.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

const pages: Figure = { key: 'pages', label: 'pages', value: 14_132 }
const readme = readFileSync(join(PROGRAM_DIR, 'README.md'), 'utf8')
const marks = (rows: string) => `# Figures\n\n<!-- figures C -->\n${rows}<!-- /figures C -->\n\nThe rest.\n`
const earlier = marks('| figure | measured | goal |\n| - | -: | - |\n| pages | 1 | |\n| saves | 2 | |\n')

describe('the figures in the README', () => {
  it.each(['C', 'L'] as const)('have their place there: tier %s', (tier) => {
    const written = withFigures(readme, tier, { figures: [pages], isWhole: true })
    expect(written).toContain('| pages | 14132 |  |')
    expect(written.split(`<!-- figures ${tier} -->`)[0]).toBe(readme.split(`<!-- figures ${tier} -->`)[0])
    expect(written.split(`<!-- /figures ${tier} -->`)[1]).toBe(readme.split(`<!-- /figures ${tier} -->`)[1])
  })

  it('are all exchanged after a whole run', () => {
    const written = withFigures(earlier, 'C', { figures: [pages], isWhole: true })
    expect(written).not.toContain('| pages | 1 |')
    expect(written).not.toContain('saves')
  })

  it('stay where only others were measured again', () => {
    const written = withFigures(earlier, 'C', { figures: [pages], isWhole: false })
    expect(written).not.toContain('| pages | 1 |')
    expect(written).toContain('| pages | 14132 |  |\n| saves | 2 | |\n')
  })

  it('of a tier that has no place there are not written', () => {
    expect(() => withFigures(readme, 'T', { figures: [pages], isWhole: true })).toThrow(
      'no place for figures “T”',
    )
  })
})
