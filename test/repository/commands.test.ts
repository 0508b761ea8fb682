import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const read = (name: string) => readFileSync(join(PROGRAM_DIR, name), 'utf8')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
const pages = read('README.md') + read('README.zh-CN.md') + read('CONTRIBUTING.md')
const named = [
  ...new Set([...pages.matchAll(/npm (?:run )?(start|test|[\w:-]+)/g)].map(([, name = '']) => name)),
]
const commands = named.filter((name) => name in scripts)

describe('in a fresh clone', () => {
  it.each(commands)('npm run %s installs first what is missing', (name) => {
    expect(scripts[`pre${name}`]).toMatch(/^node scripts\/bootstrap\.mjs (start|test)$/)
  })
})

describe('a command that needs tools of the tests', () => {
  it.each(['test', 'try-long', 'check', 'generate', 'bench'])('npm run %s installs those as well', (name) => {
    expect(scripts[`pre${name}`]).toContain('bootstrap.mjs test')
  })
})
