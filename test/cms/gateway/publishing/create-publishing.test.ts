import { describe, expect, it } from 'vitest'
import type { PublishingParts } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { createPublishing } from '../../../../cms/gateway/publishing/create-publishing.ts'
import { publishingAnswer } from '../../../../cms/gateway/publishing/publishing-answer.ts'
import { problem, type Problem } from '../../../../src/model/problems.ts'
import type { ReleaseResult } from '../../../../src/release/contract.ts'

const tooLong = problem(
  'too-long',
  { file: 'content/reports/2026/20261122-qsc-k3f9.md', field: 'title' },
  { label: '标题', length: 43, limit: 40 },
)
const prepare = async () => ({ contentDir: '/content', version: undefined })
const done = (release: string, leftOut = [] as (typeof tooLong)[]): ReleaseResult => ({
  ok: true,
  release,
  pages: 1,
  seconds: 1,
  leftOut,
})
const open = (parts: Partial<PublishingParts>) =>
  createPublishing({ prepare, runRelease: async () => done('r1'), ...parts })
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('a publish that fails', () => {
  it('tells the editor which entry and field is at fault and what to do', async () => {
    const result = { ok: false, why: 'content', problems: [tooLong] } as const
    const outcome = await open({ runRelease: async () => result }).request()
    expect(outcome).toMatchObject({ ok: false, problems: [tooLong] })
    expect(outcome.message).toBe(
      '发布没有成功，网站保持原样。\n活动报道 20261122-qsc-k3f9：“标题”写了 43 个字，最多 40 个字。请删去 3 个字。',
    )
  })

  it.each<[string, Partial<PublishingParts>]>([
    ['while the release is made', { runRelease: async () => ({ ok: false, why: 'no-space' }) }],
    [
      'while the content is laid out',
      { prepare: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' })) },
    ],
  ])('names the full disk %s', async (_, parts) => {
    expect((await open(parts).request()).message).toContain('磁盘满了')
  })

  it.each<[string, Partial<PublishingParts>]>([
    ['the program broke off', { runRelease: async () => ({ ok: false, why: 'program' }) }],
    ['no process could be started', { runRelease: () => Promise.reject(new Error('spawn')) }],
    ['the content could not be laid out', { prepare: () => Promise.reject(new Error('stack')) }],
  ])('says so in words, without a trace of the program, when %s', async (_, parts) => {
    const publishing = open(parts)
    const outcome = await publishing.request()
    expect(outcome.ok).toBe(false)
    expect(outcome.message).toMatch(/^发布没有成功，网站保持原样/)
    expect(outcome.message).not.toMatch(/stack|Error|spawn/)
    expect(publishingAnswer(publishing.state())).toEqual({ state: 'failed', message: outcome.message })
  })
})

describe('a publish that leaves something out', () => {
  it.each([
    ['content/site.yml', 'phone', '咨询电话', '门户设置（content/site.yml） 的“咨询电话”：'],
    [
      'content/vocabularies/festivals.yml',
      'rows.64.day',
      '节日 第 65 项 日',
      '词表“节日”（content/vocabularies/festivals.yml） 的“节日 第 65 项 日”：',
    ],
  ])('names settings and word lists as the editor does: %s', async (file, field, label, named) => {
    const found = { ...tooLong, file, field, label, message: '写得不对。' }
    const { message } = await open({ runRelease: async () => done('r1', [found]) }).request()
    expect(message).toContain(`${named}写得不对。`)
  })

  it('does not say of what stands on the site that it is not there', async () => {
    const list = 'content/vocabularies/boards.yml'
    const lost = problem(
      'story-not-published',
      { file: list },
      { label: '2026年第四季度的第 1 篇', value: 'x' },
    )
    const messageOf = async (found: Problem[]) =>
      (await open({ runRelease: async () => done('r1', found) }).request()).message
    expect(await messageOf([lost])).not.toContain('没有放到网站上')
    const both = (await messageOf([lost, tooLong])).split('\n')
    expect(both[1]).toContain('没有放到网站上')
    expect(both[2]).toContain('“标题”写了 43 个字')
    expect(both[3]).toContain('在网站上')
    expect(both[4]).toContain('2026年第四季度的第 1 篇')
  })

  it('is live, names it, and goes on naming it until it is mended', async () => {
    let leftOut = [tooLong]
    const publishing = open({ runRelease: async () => done('r1', [tooLong]), leftOut: () => leftOut })
    expect(publishingAnswer(publishing.state())).toEqual({ state: 'idle', leftOut: [tooLong] })
    const { message } = await publishing.request()
    expect(message).toMatch(/^已发布，用了 1\.0 秒，网站现有 1 个网页。\n/)
    expect(message).toContain('活动报道 20261122-qsc-k3f9：“标题”写了 43 个字')
    expect(publishingAnswer(publishing.state())).toEqual({ state: 'live', message, leftOut: [tooLong] })
    leftOut = []
    expect(publishingAnswer(publishing.state())).toEqual({ state: 'live', message })
  })
})

describe('several requests', () => {
  const counting = () => {
    const builds: ((result: ReleaseResult) => void)[] = []
    const publishing = open({ runRelease: () => new Promise((end) => builds.push(end)) })
    return { builds, publishing }
  }

  it('while a release is made wait together for one that begins after it', async () => {
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

  it('tell what is published as on its way until a release shows it, also one that was asked for later', async () => {
    const { builds, publishing } = counting()
    const first = publishing.request('content/a.md')
    await turn()
    const second = publishing.request('content/b.md')
    expect(publishingAnswer(publishing.state())).toMatchObject({ onItsWay: ['content/a.md', 'content/b.md'] })
    builds[0]?.({ ok: false, why: 'program' })
    await first
    await turn()
    expect(publishing.state().onItsWay).toEqual(['content/a.md', 'content/b.md'])
    builds[1]?.(done('r2'))
    await second
    expect(publishing.state().onItsWay).toEqual([])
  })

  it('ask anew what is to be published, each time', async () => {
    const versions: (string | undefined)[] = []
    let at = 0
    const publishing = open({
      prepare: async () => ({ contentDir: '/content', version: `c${++at}` }),
      runRelease: async ({ version }) => {
        versions.push(version)
        return done('r')
      },
    })
    await publishing.request()
    await publishing.request()
    expect(versions).toEqual(['c1', 'c2'])
  })

  it('go on after a failure', async () => {
    const { builds, publishing } = counting()
    const first = publishing.request()
    await turn()
    builds[0]?.({ ok: false, why: 'program' })
    expect((await first).ok).toBe(false)
    const second = publishing.request()
    await turn()
    builds[1]?.(done('r2'))
    expect((await second).ok).toBe(true)
  })

  it('are answered when the service closes, and the release in the making is told to stop', async () => {
    const publishing = open({
      runRelease: (_content, _onProgress, signal) =>
        new Promise((end) =>
          signal.addEventListener('abort', () => end({ ok: false, why: 'program' }), { once: true }),
        ),
    })
    const asked = [publishing.request(), turn().then(() => publishing.request())]
    await turn()
    await publishing.close()
    for (const outcome of await Promise.all(asked)) {
      expect(outcome).toMatchObject({ ok: false })
      expect(outcome.message).toContain('服务正在关闭')
    }
  })
})
