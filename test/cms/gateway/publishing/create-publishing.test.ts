import { mkdtempSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BuildResult, RunBuild } from '../../../../cms/gateway/publishing/build-result.ts'
import { createPublishing } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { runBuildScript } from '../../../../cms/gateway/publishing/run-build-script.ts'
import { readSettings } from '../../../../cms/gateway/settings.ts'

const settings = readSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'publishing-')) })

/** A real build process that says what the test tells it to. */
const saying = (script: string): RunBuild => {
  const file = join(settings.dataDir, `${Math.random()}.ts`)
  writeFileSync(file, script)
  return runBuildScript(settings, file)
}
const publish = (script: string) => createPublishing({ settings, runBuild: saying(script) }).request()
const print = (said: unknown) => `console.log(${JSON.stringify(JSON.stringify(said))});`

describe('a build that fails', () => {
  it('tells the editor which entry and field is at fault and what to do', async () => {
    const problem = {
      message: '写得太长。',
      file: 'content/reports/2026/20261122-qsc-k3f9.md',
      field: 'title',
      fix: '请删去 3 个字。',
    }
    const outcome = await publish(`${print({ problems: [problem] })} process.exitCode = 1`)
    expect(outcome).toMatchObject({ ok: false, problems: [problem] })
    expect(outcome.message).toBe(
      '发布没有成功，网站保持原样。\n活动报道 20261122-qsc-k3f9 的“标题”：写得太长。请删去 3 个字。',
    )
  })

  it.each([
    ['crashes', 'console.error("stack of a crash"); process.exit(3)'],
    ['is killed', 'process.kill(process.pid, "SIGKILL")'],
    [
      'claims success and then crashes',
      `${print({ release: 'r', pages: 1, seconds: 1 })} throw new Error("late")`,
    ],
  ])('when it %s, shows no trace of the program but keeps one for the technician', async (_, script) => {
    const outcome = await publish(script)
    expect(outcome.ok).toBe(false)
    expect(outcome.message).toMatch(/^发布没有成功，网站保持原样/)
    expect(outcome.message).not.toMatch(/stack|Error/)
    if (script.includes('stack'))
      expect(readFileSync(join(settings.dataDir, 'last-build.log'), 'utf8')).toContain('stack')
  })
})

describe('a build that succeeds', () => {
  it('reports its steps amid the chatter of tools, and its release', async () => {
    const steps: unknown[] = []
    const build = saying(
      `console.log("vite v8 {chatter}"); ${print({ step: '生成网页', done: 1, total: 2 })} ${print({ release: 'r7', pages: 600, seconds: 5.5 })}`,
    )
    const result = await build((step) => steps.push(step), new AbortController().signal)
    expect(steps).toEqual([{ step: '生成网页', done: 1, total: 2 }])
    expect(result).toEqual({ ok: true, release: 'r7', pages: 600, seconds: 5.5 })
  })
})

describe('several requests', () => {
  const counting = () => {
    const builds: ((result: BuildResult) => void)[] = []
    const publishing = createPublishing({ settings, runBuild: () => new Promise((end) => builds.push(end)) })
    return { builds, publishing }
  }
  const done = (release: string): BuildResult => ({ ok: true, release, pages: 1, seconds: 1 })
  const turn = () => new Promise((resolve) => setImmediate(resolve))

  it('during a build wait together for one that begins after it', async () => {
    const { builds, publishing } = counting()
    const first = publishing.request()
    await turn()
    const later = [publishing.request(), publishing.request()]
    await turn()
    expect(builds).toHaveLength(1)
    builds[0]?.(done('r1'))
    expect(await first).toMatchObject({ release: 'r1' })
    await turn()
    expect(builds).toHaveLength(2)
    builds[1]?.(done('r2'))
    expect(await Promise.all(later)).toMatchObject([{ release: 'r2' }, { release: 'r2' }])
    expect(publishing.state()).toMatchObject({ building: false, last: { release: 'r2' } })
  })

  it('go on after a failure', async () => {
    const { builds, publishing } = counting()
    const first = publishing.request()
    await turn()
    builds[0]?.({ ok: false, problems: [] })
    expect((await first).ok).toBe(false)
    const second = publishing.request()
    await turn()
    builds[1]?.(done('r2'))
    expect((await second).ok).toBe(true)
  })

  it('are answered when the service closes, and the running build ends', async () => {
    const publishing = createPublishing({ settings, runBuild: saying('setInterval(() => {}, 1000)') })
    const asked = [publishing.request(), turn().then(() => publishing.request())]
    await turn()
    await publishing.close()
    for (const outcome of await Promise.all(asked)) expect(outcome).toMatchObject({ ok: false })
  })
})
