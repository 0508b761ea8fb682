import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const SCRIPTS = join(PROGRAM_DIR, 'scripts')
/** What they are told is for others: for the test runner, or nothing at all, as no person starts them. */
const passedOn = ['run-tests', 'serve-releases']
const commands = globSync('*.ts', { cwd: SCRIPTS })
  .map((file) => basename(file, '.ts'))
  .filter((command) => !passedOn.includes(command))

const sourcesOf = (command: string) =>
  globSync([`${command}.ts`, `${command}/*.ts`], { cwd: SCRIPTS }).map((file) =>
    readFileSync(join(SCRIPTS, file), 'utf8'),
  )

const told = async (command: string) => {
  const child = spawn(process.execPath, [join(SCRIPTS, `${command}.ts`), '--no-such-option'])
  const [words, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { code: code as number, lines: words.trim().split('\n') }
}

describe('a command that is told what it does not know', () => {
  // The whole program is loaded by some of them: only the light ones are started.
  it.each(['bench-pages', 'contact-sheet', 'export'])(
    'says in one line how to type it: %s',
    async (command) => {
      const { code, lines } = await told(command)
      expect(lines).toEqual([expect.stringMatching(/^这样写看不懂，应该是：npm run /)])
      expect(code).toBe(2)
    },
  )

  it.each(commands)('reads what it is told by the one way that refuses the rest: %s', (command) => {
    expect(sourcesOf(command).join('')).toMatch(/\b(?:optionsOrEnd|typedOptions|argumentOf)\(/)
  })
})
