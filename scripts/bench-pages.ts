/**
 * `npm run bench-pages -- [--readme]`: what the heaviest page of each kind weighs over the line, HTML and styles gzipped, in
 * the live release, beside the goals. `--readme` puts the table into the README.
 */
import { liveFolder } from '../src/release/switch/live-release.ts'
import { readReleaseSettings } from '../src/release/settings.ts'
import { putTableIntoReadme } from './bench/readme-figures.ts'
import { pageWeights } from './bench-pages/page-weights.ts'
import { tooHeavy, weightsTable } from './bench-pages/weights-table.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

const { values } = optionsOrEnd('npm run bench-pages -- [--readme]', {
  options: { readme: { type: 'boolean', default: false } },
})
const release = liveFolder(readReleaseSettings().dataDir)
if (release === undefined) {
  console.error('There is no release yet: npm run build')
  process.exitCode = 1
} else {
  const weights = pageWeights(release)
  const table = weightsTable(weights)
  console.log(table)
  for (const heavy of tooHeavy(weights)) console.error(heavy)
  if (values.readme) await putTableIntoReadme('pages', () => table)
}
