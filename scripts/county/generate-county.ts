import { resolve } from 'node:path'
import { isTierName, tiers } from './tiers.ts'
import { writeCounty } from './write-county.ts'
import { optionsOrEnd } from '../terminal/arguments.ts'

/** node scripts/county/generate-county.ts --tier T|C|L --out FOLDER: a county of invented places for benches and trials. */
const { values } = optionsOrEnd('node scripts/county/generate-county.ts --tier T|C|L --out FOLDER', {
  options: { tier: { type: 'string', default: 'T' }, out: { type: 'string' } },
})

if (values.out === undefined || !isTierName(values.tier)) {
  console.error('用法：node scripts/county/generate-county.ts --tier T|C|L --out 文件夹')
  process.exitCode = 2
} else {
  const count = writeCounty(tiers[values.tier], resolve(values.out))
  console.log(`写好 ${count} 篇，在 ${resolve(values.out)}`)
}
