import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { problem } from '../../src/model/problems.ts'
import { leftOutOfLive, openReleaseProcess } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { finishRelease, startRelease } from '../../src/release/switch/live-release.ts'

const settings = readReleaseSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'client-')) })
const content = { contentDir: settings.contentDir, version: 'a1' }
const damaged = problem('not-utf-8', { file: 'content/reports/2026/20261122-qsc-k3f9.md' })

/** A real process that does what the test tells it to with each request, `asked`. */
const run = async (script: string, onProgress: (step: unknown) => void = () => undefined) => {
  const command = join(settings.dataDir, `${Math.random()}.ts`)
  const serve = `for await (const line of createInterface({ input: process.stdin })) { const asked = JSON.parse(line); ${script} }`
  writeFileSync(command, `import { createInterface } from 'node:readline'\n${serve}`)
  const process = openReleaseProcess(settings, command)
  onTestFinished(() => process.close())
  return process.run(content, onProgress, new AbortController().signal)
}
const print = (said: unknown) => `console.log(${JSON.stringify(JSON.stringify(said))});`
const made = { release: 'r7', pages: 600, seconds: 5.5, leftOut: [damaged] }

describe('a process that makes no release', () => {
  it('says what in the content is at fault', async () => {
    expect(await run(`${print({ problems: [damaged] })}`)).toEqual({
      ok: false,
      why: 'content',
      problems: [damaged],
    })
  })

  it.each([
    ['crashes', 'console.error("stack of a crash"); process.exit(3)'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
    ['names no problem', print({ problems: [] })],
  ])('broke off when it %s', async (_, script) => {
    expect(await run(script)).toEqual({ ok: false, why: 'program' })
    if (script.includes('stack'))
      expect(readFileSync(join(settings.dataDir, 'last-build.log'), 'utf8')).toContain('stack')
  })
})

describe('a process that makes a release', () => {
  it('reports its steps amid the chatter of tools, its release and what it left out', async () => {
    const steps: unknown[] = []
    const step = { step: '生成网页', done: 1, total: 2 }
    const result = await run(`console.log("vite v8 {chatter}"); ${print(step)} ${print(made)}`, (each) =>
      steps.push(each),
    )
    expect(steps).toEqual([step])
    expect(result).toEqual({ ok: true, ...made })
  })

  it('is told which content to take, by folder and version', async () => {
    const told = '{ release: `${asked.contentDir} ${asked.version}`, pages: 1, seconds: 1, leftOut: [] }'
    expect(await run(`console.log(JSON.stringify(${told}))`)).toMatchObject({
      release: `${content.contentDir} ${content.version}`,
    })
  })
})

describe('what the live site has left out', () => {
  it('is nothing before the first release, then what its notes say', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'client-'))
    expect(leftOutOfLive(dataDir)).toEqual([])
    startRelease(dataDir, 'r1')
    finishRelease(dataDir, 'r1', { inputs: 'x', day: '2026-11-22', leftOut: [damaged] })
    expect(leftOutOfLive(dataDir)).toEqual([damaged])
  })
})
