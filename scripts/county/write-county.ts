import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentPathOf, inContentFolder } from '../../src/model/addresses.ts'
import { joinFrontMatter } from '../../src/model/entry-text.ts'
import { wordListFile } from '../../src/model/site-file-paths.ts'
import { collectionsOfTheSample, countyEntries } from './county-entries.ts'
import type { MadeEntry } from './in-the-making.ts'
import type { Tier } from './tiers.ts'

const write = (contentDir: string, { collection, id, data, body }: MadeEntry, folders: Set<string>) => {
  const path = join(contentDir, inContentFolder(contentPathOf(collection, id)))
  const folder = dirname(path)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  writeFileSync(path, joinFrontMatter({ id, ...data }, body))
}

/** What names stories of the sample county, which a generated one does not have. */
const NOT_LENT = inContentFolder(wordListFile('boards'))

/** The sample county lends `site.yml`, `vocabularies/`, `handbook/` and the collections that are not made. */
export const SAMPLE_COUNTY_DIR = join(import.meta.dirname, '../../content')

/** Writes a generated county into a folder. @returns how many entries were made */
export const writeCounty = (tier: Tier, contentDir: string): number => {
  mkdirSync(contentDir, { recursive: true })
  for (const name of ['site.yml', 'vocabularies', 'handbook', ...collectionsOfTheSample()])
    cpSync(join(SAMPLE_COUNTY_DIR, name), join(contentDir, name), { recursive: true })
  rmSync(join(contentDir, NOT_LENT), { force: true })
  const folders = new Set<string>()
  let count = 0
  for (const entry of countyEntries(tier)) {
    write(contentDir, entry, folders)
    count += 1
  }
  return count
}
