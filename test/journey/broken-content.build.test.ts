import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../../src/model/problems.ts'
import { git, pushByHand, report, save } from '../cms/gateway/support/county.ts'
import { writeEntry } from '../fixtures/county.ts'
import type { OpenCounty } from './open-county.ts'
import { openCounty } from './open-county.ts'

/** Stands on the site from the beginning. */
const standing = '20261108-qsc-k3f9'
const categories = 'vocabularies/categories.yml'

/** What the editor's bar is told. */
interface Bar {
  state: 'building' | 'live' | 'failed'
  message: string
  problems?: Problem[]
  leftOut?: Problem[]
}

let county: OpenCounty
const read = async (path: string) => (await fetch(`${county.address}${path}`)).text()

/** Somebody with a clone changes a file; the answer takes the change back again and waits until the site has followed. */
const changedByHand = (path: string, change: (text: string) => string) => {
  let before = ''
  pushByHand(county.repository, (work) => {
    before = readFileSync(join(work, path), 'utf8')
    writeFileSync(join(work, path), change(before))
  })
  return async () => {
    pushByHand(county.repository, (work) => writeFileSync(join(work, path), before))
    await followed()
  }
}

/** Waits until the portal shows what was pushed last. */
const followed = async () => {
  const pushed = git(county.repository, 'rev-parse', 'main').trim()
  const shown = async () =>
    (JSON.parse(await read('release.json')) as { contentCommit: string }).contentCommit
  await expect.poll(shown).toBe(pushed)
  await barAtTheEnd()
}

const ask = async (action: string, params: object) => {
  const headers = { 'content-type': 'application/json', origin: new URL(county.address).origin }
  const body = JSON.stringify({ action, params })
  const answer = await fetch(`${county.address}api/cms`, { method: 'POST', headers, body })
  expect({ action, status: answer.status }).toEqual({ action, status: 200 })
}

const barAtTheEnd = async (): Promise<Bar> => {
  for (;;) {
    const bar = JSON.parse(await read('api/publishing')) as Bar
    if (bar.state !== 'building') return bar
    await pause(500)
  }
}

/** An editor publishes one more report and waits until the bar says how it ended. */
const publishOneMore = async (id: string): Promise<Bar> => {
  const text = report(id, { date: '2026-11-20', categories: ['chuan-wenhua'] })
  const key = { collection: 'reports', slug: id }
  await ask('persistEntry', save(id, text))
  await ask('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' })
  await ask('publishUnpublishedEntry', key)
  return barAtTheEnd()
}

/** What residents see of the site as a whole. */
const siteNow = async () => ({ release: await read('release.json'), home: await read('') })

beforeAll(async () => {
  vi.stubEnv('CUNKOU_NOW', '2026-11-22T02:00:00.000Z')
  county = await openCounty([{ collection: 'reports', id: standing, data: { photos: [] } }])
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await county?.close()
})

describe('a publish whose content is broken somewhere', () => {
  it('leaves out the entry whose word was removed from a list by hand, names its field, and shows all else', async () => {
    const mend = changedByHand(categories, (words) => words.replaceAll('chuan-jineng', 'renamed-by-hand'))
    const bar = await publishOneMore('20261120-qsc-aaaa')
    expect(bar.state).toBe('live')
    expect(bar.message).toContain(`活动报道 ${standing}`)
    expect(bar.message).toContain('“活动类别 第 1 项”')
    expect(bar.leftOut).toMatchObject([
      {
        file: `content/reports/2026/${standing}.md`,
        field: 'categories.0',
        line: expect.any(Number) as number,
      },
    ])
    const list = await read('reports/')
    expect(list).toContain('/reports/2026/20261120-qsc-aaaa/')
    expect(list).not.toContain(standing)
    await mend()
  })

  it('leaves out the entry whose photo file is missing, names its field, and shows all else', async () => {
    const image = '/media/2026/11/00112233445566aa-1200x800.jpg'
    const data = { title: '照片丢了', photos: [{ image, alt: '量血压' }] }
    const lost = { collection: 'reports', id: '20261109-qsc-phot', data } as const
    pushByHand(county.repository, (work) => writeEntry(work, lost))
    const bar = await publishOneMore('20261120-qsc-bbbb')
    expect(bar.state).toBe('live')
    expect(bar.message).toContain('活动报道 20261109-qsc-phot 的“活动照片 第 1 张 照片”：找不到图片')
    const list = await read('reports/')
    for (const id of [standing, '20261120-qsc-bbbb']) expect(list).toContain(`/reports/2026/${id}/`)
    expect(list).not.toContain('照片丢了')
    pushByHand(county.repository, (work) => rmSync(join(work, `reports/2026/${lost.id}.md`)))
    await followed()
  })

  it('leaves out the station that everything refers to, and the pages that name it stand', async () => {
    const mend = changedByHand('stations/qingshi-cun.md', (text) => text.replace('---', '坏了'))
    const bar = await publishOneMore('20261120-qsc-cccc')
    expect(bar).toMatchObject({
      state: 'live',
      leftOut: [{ file: 'content/stations/qingshi-cun.md', line: 1 }],
    })
    expect(await read('reports/')).toContain('/reports/2026/20261120-qsc-cccc/')
    await mend()
  })

  it('keeps the old site and says why when the portal settings cannot be read', async () => {
    const before = await siteNow()
    const mend = changedByHand('site.yml', (settings) => `${settings}\nportalName: [`)
    const bar = await publishOneMore('20261120-qsc-dddd')
    expect(bar.state).toBe('failed')
    expect(bar.message).toMatch(/^发布没有成功，网站保持原样。/)
    expect(bar.message).toContain('content/site.yml')
    expect(bar.problems).toMatchObject([{ file: 'content/site.yml' }])
    expect(await siteNow()).toEqual(before)
    await mend()
  })

  it('shows everything that was published meanwhile once the fault is mended', async () => {
    const bar = await publishOneMore('20261120-qsc-eeee')
    expect(bar).toMatchObject({ state: 'live' })
    expect(bar.leftOut).toBeUndefined()
    const list = await read('reports/')
    for (const end of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'])
      expect(list).toContain(`/reports/2026/20261120-qsc-${end}/`)
  })
})
