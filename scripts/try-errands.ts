/**
 * `npm run try-errands -- [--only WORD] [--folder FOLDER] [--readme]`: what eight residents come for, each done in a real
 * browser on a phone of 360×780 over the sample county, with the taps counted. Names the folder with a picture of each
 * errand's end; exit code 1 where one took more taps than its goal. `--readme` puts the table into the README.
 */
import { join, resolve } from 'node:path'
import { putTableIntoReadme } from './bench/readme-figures.ts'
import { optionsOrEnd } from './terminal/arguments.ts'
import { errands } from './try-errands/errands.ts'
import { errandFaults, errandsTable } from './try-errands/errands-table.ts'
import { runErrands } from './try-errands/run-errands.ts'

const FOLDER = join(import.meta.dirname, '../.cunkou/try-errands')

const { values } = optionsOrEnd('npm run try-errands -- [--only WORD] [--folder FOLDER] [--readme]', {
  options: {
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: FOLDER },
    readme: { type: 'boolean', default: false },
  },
})

const tryErrands = async (): Promise<void> => {
  const { only, readme } = values
  const asked = errands.filter(({ name }) => name.includes(only))
  if (asked.length === 0) throw new Error(`There is no errand with “${only}” in its name`)
  const folder = resolve(values.folder)
  const figures = await runErrands(asked, folder)
  const table = errandsTable(figures)
  console.log(`\n${table}\n\nA picture of each errand’s end: ${folder}`)
  const faults = errandFaults(figures)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else if (readme && only === '') await putTableIntoReadme('errands', () => table)
}

await tryErrands().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exitCode = 1
})
