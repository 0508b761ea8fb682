import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { problem } from '../../src/model/problems.ts'
import type { ReleaseProcess } from '../../src/release/client.ts'
import { leftOutOfLive, openReleaseProcess } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { finishRelease, startRelease } from '../../src/release/switch/live-release.ts'

const settings = readReleaseSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'client-')) })
const content = { contentDir: settings.contentDir, version: 'a1' }
const damaged = problem('not-utf-8', { file: 'content/reports/2026/20261122-qsc-k3f9.md' })

const opened: ReleaseProcess[] = []
afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())))

/** A real process that answers each request as the test tells it to; `asked` is the request, `say` writes a line. */
const processThat = (script: string): ReleaseProcess => {
  const command = join(settings.dataDir, `${Math.random()}.ts`)
  writeFileSync(
    command,
    `import { writeFileSync } from 'node:fs'
     import { createInterface } from 'node:readline'
     const say = (said: object) => console.log(JSON.stringify(said))
     for await (const line of createInterface({ input: process.stdin })) {
       const asked = JSON.parse(line)
       ${script}
       say({ idle: true })
     }`,
  )
  const releases = openReleaseProcess(settings, command)
  opened.push(releases)
  return releases
}
const run = (releases: ReleaseProcess, onProgress: (step: unknown) => void = () => undefined) =>
  releases.run(content, onProgress, new AbortController().signal)
const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const say = (said: unknown) => `say(${JSON.stringify(said)});`
const made = { release: 'r7', pages: 600, seconds: 5.5, leftOut: [damaged] }
const step = { step: '生成网页', done: 1, total: 2 }

describe('a process that makes no release', () => {
  it('says what in the content is at fault', async () => {
    expect(await run(processThat(say({ problems: [damaged] })))).toEqual({
      ok: false,
      why: 'content',
      problems: [damaged],
    })
  })

  it.each([
    ['crashes', `${say(step)} console.error("stack of a crash"); process.exit(3)`],
    ['crashes whenever it is asked', 'process.exit(3)'],
    ['is killed', `${say(step)} process.kill(process.pid, "SIGKILL"); await new Promise(() => undefined)`],
    ['names no problem', say({ problems: [] })],
  ])('broke off when it %s', async (_, script) => {
    expect(await run(processThat(script))).toEqual({ ok: false, why: 'program' })
    if (script.includes('stack'))
      expect(readFileSync(join(settings.dataDir, 'last-build.log'), 'utf8')).toContain('stack')
  })

  it('is ended when nobody wants the release any more', async () => {
    const stop = new AbortController()
    const releases = processThat(`${say(step)} await new Promise((done) => setTimeout(done, 60_000))`)
    const result = releases.run(content, () => stop.abort(), stop.signal)
    expect(await result).toEqual({ ok: false, why: 'program' })
  })
})

describe('a process that makes releases', () => {
  it('reports its steps amid the chatter of tools, its release and what it left out', async () => {
    const steps: unknown[] = []
    const releases = processThat(`console.log("vite v8 {chatter}"); ${say(step)} ${say(made)}`)
    const result = await run(releases, (each) => steps.push(each))
    expect(steps).toEqual([step])
    expect(result).toEqual({ ok: true, ...made })
  })

  it('is told which content to take, by folder and version', async () => {
    const releases = processThat(
      `say({ release: asked.contentDir + ' ' + asked.version, pages: 1, seconds: 1, leftOut: [] })`,
    )
    expect(await run(releases)).toMatchObject({ release: `${content.contentDir} a1` })
  })

  it('stays for the next release', async () => {
    const releases = processThat(`say({ release: String(process.pid), pages: 1, seconds: 1, leftOut: [] })`)
    expect(await run(releases)).toEqual(await run(releases))
  })

  it('is asked again only once it has made ready', async () => {
    const releases = processThat(
      `globalThis.count = (globalThis.count ?? 0) + 1
       say({ release: String(globalThis.count), pages: 1, seconds: 1, leftOut: [] })
       await new Promise((done) => setTimeout(done, 200))
       globalThis.count += 10`,
    )
    const both = await Promise.all([run(releases), run(releases)])
    expect(both).toMatchObject([{ release: '1' }, { release: '12' }])
  })

  it('is followed by a fresh one, which reads the same content, when it ends after much work', async () => {
    const warmed = join(settings.dataDir, `${Math.random()}.warmed`)
    const releases = processThat(
      `if (asked.deed === 'warm') writeFileSync(${JSON.stringify(warmed)}, asked.version)
       if (asked.deed === 'make') { ${say(made)} process.exit() }`,
    )
    expect(await run(releases)).toMatchObject({ ok: true })
    await expect.poll(() => existsSync(warmed) && readFileSync(warmed, 'utf8')).toBe('a1')
  })

  it('comes to rest when it is asked to, and is not started for that', async () => {
    const releases = processThat(`if (asked.deed === 'make') { ${say(made)} }`)
    await releases.rest()
    await run(releases)
    await releases.rest()
    expect(await run(releases)).toMatchObject({ ok: true })
  })

  it('is asked again after a request that could not even be begun', async () => {
    const dataDir = join(settings.dataDir, 'gone')
    const command = join(settings.dataDir, 'made.ts')
    writeFileSync(
      command,
      `process.stdin.on('data', () => console.log(${JSON.stringify(JSON.stringify(made))}))`,
    )
    writeFileSync(dataDir, 'a file where the folder of the log should be')
    const releases = openReleaseProcess({ ...settings, dataDir }, command)
    opened.push(releases)
    releases.warm(content)
    expect(await run(releases)).toEqual({ ok: false, why: 'program' })
    rmSync(dataDir)
    expect(await run(releases)).toMatchObject({ ok: true })
  })

  it('is not started again for what it was doing when it was ended', async () => {
    const starts = join(settings.dataDir, 'starts')
    const releases = processThat(
      `const { appendFileSync } = await import('node:fs')
       appendFileSync(${JSON.stringify(starts)}, 'x')
       await new Promise((done) => setTimeout(done, 60_000))`,
    )
    releases.warm(content)
    await expect.poll(() => existsSync(starts)).toBe(true)
    await releases.close()
    await new Promise((done) => setTimeout(done, 500))
    expect(readFileSync(starts, 'utf8')).toBe('x')
  })

  it('is started again when it has died at rest', async () => {
    const releases = processThat(
      `say({ release: String(process.pid), pages: 1, seconds: 1, leftOut: [] })
       setTimeout(() => process.exit(1), 50)`,
    )
    const first = await run(releases)
    await expect.poll(() => isRunning(first.ok ? Number(first.release) : 0)).toBe(false)
    const second = await run(releases)
    expect(second).toMatchObject({ ok: true })
    expect(second).not.toEqual(first)
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
