import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problem } from '../../src/model/problems.ts'
import { leftOutOfLive, releaseRunner } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { finishRelease, startRelease } from '../../src/release/switch/live-release.ts'

const settings = readReleaseSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'client-')) })
const content = { contentDir: settings.contentDir, version: 'a1' }
const damaged = problem('not-utf-8', { file: 'content/reports/2026/20261122-qsc-k3f9.md' })

/** A real process that says what the test tells it to. */
const run = (script: string, onProgress: (step: unknown) => void = () => undefined) => {
  const command = join(settings.dataDir, `${Math.random()}.ts`)
  writeFileSync(command, script)
  return releaseRunner(settings, command)(content, onProgress, new AbortController().signal)
}
const print = (said: unknown) => `console.log(${JSON.stringify(JSON.stringify(said))});`
const made = { release: 'r7', pages: 600, seconds: 5.5, leftOut: [damaged] }

describe('a process that makes no release', () => {
  it('says what in the content is at fault', async () => {
    expect(await run(`${print({ problems: [damaged] })} process.exitCode = 1`)).toEqual({
      ok: false,
      why: 'content',
      problems: [damaged],
    })
  })

  it.each([
    ['crashes', 'console.error("stack of a crash"); process.exit(3)'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
    ['names no problem', `${print({ problems: [] })} process.exitCode = 1`],
    ['claims success and then crashes', `${print(made)} throw new Error("late")`],
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
    const told = `{ release: process.env.CONTENT_DIR, pages: 1, seconds: 1, leftOut: [] }`
    const version = `process.env.CONTENT_VERSION === 'a1' || process.exit(1);`
    const result = await run(`${version} console.log(JSON.stringify(${told}))`)
    expect(result).toMatchObject({ release: content.contentDir })
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
