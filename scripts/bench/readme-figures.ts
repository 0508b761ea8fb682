import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import type { TierName } from '../county/tiers.ts'
import { figuresTable } from './figures-table.ts'
import type { Figure } from './measurement.ts'

const README = join(import.meta.dirname, '../../README.md')

/** Figures, and whether they are all that the bench can measure. */
export interface MeasuredFigures {
  figures: readonly Figure[]
  isWhole: boolean
}

const rowsIn = (table: string): string[] => table.split('\n').filter((line) => line.startsWith('|'))
const labelIn = (row: string): string | undefined => row.split('|')[1]?.trim()

/**
 * The text with these figures between the marks of their tier, `<!-- figures C -->`. Where not everything was measured, the
 * rows of the rest stay.
 * @throws Error where the text has no such marks
 */
export const withFigures = (text: string, tier: TierName, { figures, isWhole }: MeasuredFigures): string => {
  const between = new RegExp(`(<!-- figures ${tier} -->\n)(.*?)(<!-- /figures ${tier} -->)`, 's')
  if (!between.test(text)) throw new Error(`The README has no place for figures of tier ${tier}.`)
  const table = rowsIn(figuresTable(figures))
  const labels = new Set(table.map(labelIn))
  return text.replace(between, (_all, begin: string, old: string, end: string) => {
    const kept = isWhole
      ? []
      : rowsIn(old)
          .slice(2)
          .filter((row) => !labels.has(labelIn(row)))
    return [`${begin}`, ...table, ...kept, `\n${end}`].join('\n')
  })
}

/** Writes the figures of a run into the README: nobody types them. */
export const putIntoReadme = async (tier: TierName, measured: MeasuredFigures): Promise<void> => {
  const text = withFigures(readFileSync(README, 'utf8'), tier, measured)
  writeFileSync(README, await format(text, { ...(await resolveConfig(README)), parser: 'markdown' }))
}
