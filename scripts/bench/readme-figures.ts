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
 * The text with another table between the marks of a place, `<!-- figures C -->`. @param made from the one that stood there
 * @throws Error where the text has no such marks
 */
export const withTable = (text: string, place: string, made: (old: string) => string): string => {
  const between = new RegExp(`(<!-- figures ${place} -->\n)(.*?)(<!-- /figures ${place} -->)`, 's')
  if (!between.test(text)) throw new Error(`The README has no place for figures “${place}”.`)
  return text.replace(between, (_all, begin: string, old: string, end: string) =>
    [begin, made(old), `\n${end}`].join('\n'),
  )
}

/** The text with these figures in the place of their tier. Where not everything was measured, the rows of the rest stay. */
export const withFigures = (text: string, tier: TierName, { figures, isWhole }: MeasuredFigures): string => {
  const table = rowsIn(figuresTable(figures))
  const labels = new Set(table.map(labelIn))
  const others = (old: string) =>
    rowsIn(old)
      .slice(2)
      .filter((row) => !labels.has(labelIn(row)))
  return withTable(text, tier, (old) => [...table, ...(isWhole ? [] : others(old))].join('\n'))
}

/** Rewrites the README and sets it as every file here is set. */
export const rewriteReadme = async (rewritten: (text: string) => string): Promise<void> => {
  const text = rewritten(readFileSync(README, 'utf8'))
  writeFileSync(README, await format(text, { ...(await resolveConfig(README)), parser: 'markdown' }))
}

/** Writes the figures of a run into the README: nobody types them. */
export const putIntoReadme = (tier: TierName, measured: MeasuredFigures): Promise<void> =>
  rewriteReadme((text) => withFigures(text, tier, measured))

/** Writes another table into its place in the README. @param made from the one that stood there */
export const putTableIntoReadme = (place: string, made: (old: string) => string): Promise<void> =>
  rewriteReadme((text) => withTable(text, place, made))
