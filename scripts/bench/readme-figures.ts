import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TierName } from '../county/tiers.ts'
import { figuresTable } from './figures-table.ts'
import type { Figure } from './measurement.ts'

const README = join(import.meta.dirname, '../../README.md')

/** The text with this table between the marks of the tier: `<!-- figures C -->`. @throws Error where it has no such marks */
export const withFigures = (text: string, tier: TierName, figures: readonly Figure[]): string => {
  const between = new RegExp(`(<!-- figures ${tier} -->\\n).*?(<!-- /figures ${tier} -->)`, 's')
  if (!between.test(text)) throw new Error(`The README has no place for figures of tier ${tier}.`)
  return text.replace(
    between,
    (_all, begin: string, end: string) => `${begin}\n${figuresTable(figures)}\n\n${end}`,
  )
}

/** Writes the figures of a run into the README: nobody types them. */
export const putIntoReadme = (tier: TierName, figures: readonly Figure[]): void =>
  writeFileSync(README, withFigures(readFileSync(README, 'utf8'), tier, figures))
