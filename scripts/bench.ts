/**
 * `npm run bench -- [--tier T|C|L] [--only NAME]… [--json FILE] [--readme]`: what a county of this size costs, beside what
 * it would use instead. `--list` names the measurements, `--readme` puts the figures into the README.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figuresByKey, figuresTable } from './bench/figures-table.ts'
import { foretell } from './bench/foretell.ts'
import { generatedCounty } from './bench/generated-county.ts'
import type { BenchCounty, Figure } from './bench/measurement.ts'
import { measurements } from './bench/measurements.ts'
import { putIntoReadme } from './bench/readme-figures.ts'
import type { TierName } from './county/tiers.ts'
import { isTierName } from './county/tiers.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

const names = Object.keys(measurements)

/** @throws Error with one sentence that says what is wrong with the order or missing on this machine */
const measurementsToRun = (tier: TierName, only: readonly string[] | undefined): string[] => {
  const unknown = only?.find((name) => !Object.hasOwn(measurements, name))
  if (unknown !== undefined) throw new Error(`There is no measurement “${unknown}”: ${names.join(', ')}`)
  const lacking = new Map((only ?? names).map((name) => [name, measurements[name]?.missing?.(tier)]))
  for (const [name, sentence] of lacking) {
    if (sentence !== undefined && only) throw new Error(sentence)
    if (sentence !== undefined) console.log(`${name} is left out. ${sentence}`)
  }
  return [...lacking].filter(([, sentence]) => sentence === undefined).map(([name]) => name)
}

/** A bench of a large county takes minutes: each result is told as it comes. */
const measureAll = async (chosen: readonly string[], county: BenchCounty): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const name of chosen) {
    const found = (await measurements[name]?.measure(county)) ?? []
    console.log(name, JSON.stringify(figuresByKey(found)))
    figures.push(...found)
  }
  return figures
}

const { values } = optionsOrEnd(
  'npm run bench -- [--tier T|C|L] [--only NAME]… [--list] [--json FILE] [--readme]',
  {
    options: {
      tier: { type: 'string', default: 'T' },
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      readme: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  },
)

const bench = async (): Promise<void> => {
  const { tier, only, json, readme } = values
  if (!isTierName(tier)) throw new Error(`There is no tier “${tier}”: --tier T, C or L`)
  const chosen = measurementsToRun(tier, only)
  console.log(foretell(tier, chosen, tmpdir()))
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-bench-'))
  try {
    const county = generatedCounty(tier, folder)
    console.log(`The county is written: ${county.entries} entries`)
    const figures = await measureAll(chosen, county)
    console.log(figuresTable(figures))
    if (readme) await putIntoReadme(tier, { figures, isWhole: only === undefined })
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figuresByKey(figures), undefined, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (values.list)
  for (const [name, { about }] of Object.entries(measurements)) console.log(`${name}: ${about}`)
else
  await bench().catch((reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : reason)
    process.exitCode = 1
  })
