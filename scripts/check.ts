import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { optionsOrEnd } from './terminal/arguments.ts'

/** npm run check: every `check:*` command of package.json, all of them even when one fails. */
optionsOrEnd('npm run check', {})
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const failed = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .filter((name) => {
    console.log(`— ${name}`)
    return (
      spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit', shell: process.platform === 'win32' })
        .status !== 0
    )
  })

console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
