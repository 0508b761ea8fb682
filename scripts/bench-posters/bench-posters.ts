/**
 * `npm run bench-posters -- [--readme]`: seconds and size of the PDF of each kind of poster, in a real browser over the live
 * release, and what a county's month takes. `--readme` puts the table into the README.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCountySettings } from '../../cms/gateway/settings.ts'
import { putTableIntoReadme } from '../bench/readme-figures.ts'
import { costsTable } from './costs-table.ts'
import { measurePosters } from './measure-posters.ts'
import { withContent } from '../build/build.ts'
import { optionsOrEnd } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'

const { values } = optionsOrEnd('npm run bench-posters -- [--readme]', {
  options: { readme: { type: 'boolean', default: false } },
})

process.exitCode = await orSentence(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-bench-posters-'))
  try {
    const table = costsTable(await measurePosters(await withContent(readCountySettings()), folder))
    console.log(table)
    if (values.readme) await putTableIntoReadme('posters', () => table)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
