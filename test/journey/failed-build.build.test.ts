import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { report, save } from '../cms/gateway/support/county.ts'
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
  problems?: { file: string; field?: string }[]
}

let county: OpenCounty
const read = async (path: string) => (await fetch(`${county.address}${path}`)).text()
const inContent = (path: string) => join(county.contentDir, path)

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
}, 600_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await county?.close()
})

describe('a publish whose build fails', { timeout: 600_000 }, () => {
  it('keeps the old site and names the entry and field when a word of a list was removed by hand', async () => {
    const before = await siteNow()
    const words = readFileSync(inContent(categories), 'utf8')
    writeFileSync(inContent(categories), words.replaceAll('chuan-jineng', 'renamed-by-hand'))
    const bar = await publishOneMore('20261120-qsc-aaaa')
    writeFileSync(inContent(categories), words)
    expect(bar.state).toBe('failed')
    expect(bar.message).toMatch(/^发布没有成功，网站保持原样。/)
    expect(bar.message).toContain(`活动报道 ${standing}`)
    expect(bar.message).toContain('“活动类别 第 1 项”')
    expect(bar.problems).toMatchObject([
      { file: `content/reports/2026/${standing}.md`, field: 'categories.0' },
    ])
    expect(await siteNow()).toEqual(before)
  })

  it('keeps the old site and names the entry and field when a photo file is missing', async () => {
    const before = await siteNow()
    const image = '/media/2026/11/00112233445566aa-1200x800.jpg'
    const data = { title: '照片丢了', photos: [{ image, alt: '量血压' }] }
    const byHand = writeEntry(county.contentDir, { collection: 'reports', id: '20261109-qsc-phot', data })
    const bar = await publishOneMore('20261120-qsc-bbbb')
    rmSync(byHand)
    expect(bar.state).toBe('failed')
    expect(bar.message).toContain('活动报道 20261109-qsc-phot 的“活动照片 第 1 项 照片”：找不到图片')
    expect(await siteNow()).toEqual(before)
  })

  it('shows everything that was published meanwhile once the fault is mended', async () => {
    expect(await publishOneMore('20261120-qsc-cccc')).toMatchObject({ state: 'live' })
    const list = await read('reports/')
    for (const end of ['aaaa', 'bbbb', 'cccc']) expect(list).toContain(`/reports/2026/20261120-qsc-${end}/`)
    expect(list).not.toContain('照片丢了')
  })
})
