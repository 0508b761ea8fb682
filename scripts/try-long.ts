import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomInt } from 'node:crypto'
import { longRunSettings } from '../test/setup/property-runs.ts'
import { propertyTests } from './try-long/property-tests.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

/**
 * `npm run try-long`: every property test, tried much longer than in `npm test` and from a seed that is new each time.
 * `-- --seed N` tries the same again, `-- --times N` says how much longer, further words choose files.
 */
const { values, positionals } = optionsOrEnd('npm run try-long -- [FILE]… [--seed N] [--times N]', {
  allowPositionals: true,
  options: { seed: { type: 'string' }, times: { type: 'string', default: '30' } },
})
const seed = Number(values.seed ?? randomInt(2 ** 31))
const times = Number(values.times)
const again = `npm run try-long -- --seed ${seed} --times ${times}`
console.log(`从种子 ${seed} 试起；再试同样的：${again}\nStarting from seed ${seed}; the same again: ${again}`)

const files = propertyTests(positionals)
const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ...longRunSettings({ seed, times }) },
})
const [code] = (await once(child, 'exit')) as [number | null]
console.log(code === 0 ? `Nothing was found from seed ${seed}.` : `Found something. Again: ${again}`)
process.exitCode = code ?? 1
