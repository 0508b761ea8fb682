import { describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { git, idOf, key, publish, report, save } from '../support/county.ts'
import { openForAll } from '../support/open-for-all.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
openForAll((opened) => {
  gateway = opened
  ask = opened.ask
})

describe('a text that cannot be kept as that file', () => {
  it('is refused when it is only the summary from a list', async () => {
    const raw = report('20261101-qsc-a001', { cunkouListRow: true })
    expect((await ask('persistEntry', save('20261101-qsc-a001', raw))).status).toBe(422)
  })

  it.each([
    ['names another entry than its own', report('20261101-qsc-a002'), '编号'],
    ['would be read back as something else', '---\ntitle: *重点*工作\n---\n', '标题'],
    ['cannot be read at all', '---\ntitle: "没有结束\n---\n', '读不出来'],
  ])('is refused when it %s', async (_, raw, named) => {
    const answer = await ask('persistEntry', save('20261101-qsc-a001', raw))
    expect(answer.status).toBe(422)
    expect(answer.json.error).toMatch(new RegExp(`^活动报道“.*”还不能保存：.*${named}`))
  })

  it('is refused when the settings would not be readable', async () => {
    const path = 'content/site.yml'
    const { file } = (await ask('getEntry', { path })).json as { file?: { id: string } }
    const again = await ask('persistEntry', {
      dataFiles: [{ slug: 'site', path, raw: 'portalName: [', baseId: file?.id }],
      options: { collectionName: 'settings' },
    })
    expect(again).toMatchObject({ status: 422, json: { error: expect.stringContaining('门户设置') } })
  })
})

describe('what a save leaves in git', () => {
  const ID = '20261104-qsc-d001'

  it('names the author, and the service as committer', async () => {
    const zhao = gateway.as({ name: '赵 <禾>\n苗🌾', login: 'z', email: 'z@example.com', role: 'writer' })
    const raw = report(ID, { title: '“老有所乐”🎉 㙓村 𬭎家' }, '正文里有 emoji 👨‍👩‍👧 和　全角空格。')
    expect((await zhao('persistEntry', save(ID, raw))).status).toBe(200)
    const branch = `refs/cunkou/drafts/reports/${ID}`
    expect(git(gateway.repository, 'log', '-1', '--format=%an|%ae|%cn', branch).trim()).toBe(
      '赵 禾苗🌾|z@example.com|Cunkou',
    )
    expect(git(gateway.repository, 'show', `${branch}:reports/2026/${ID}.md`)).toBe(raw)
  })

  it('accepts the path with its year folder and means the same entry', async () => {
    const { json } = await ask('unpublishedEntry', key(ID))
    const [diff] = json['diffs'] as unknown as { id: string; path: string }[]
    expect(diff?.path).toBe(`content/reports/${ID}.md`)
    const file = {
      slug: `2026/${ID}`,
      path: `content/reports/2026/${ID}.md`,
      raw: report(ID),
      baseId: diff?.id,
    }
    expect(
      (await ask('persistEntry', { dataFiles: [file], options: { collectionName: 'reports' } })).status,
    ).toBe(200)
  })
})

describe('a client without drafts', () => {
  it('saves straight onto the portal', async () => {
    const id = '20261105-qsc-e001'
    const answer = await ask('persistEntry', save(id, report(id), { useWorkflow: false }))
    expect(answer).toMatchObject({ status: 200, json: { status: 'published' } })
    expect((await ask('getEntry', { path: `content/reports/${id}.md` })).json['data']).toBe(report(id))
  })
})

describe('a new id', () => {
  it('moves the entry and remembers the old id', async () => {
    const [from, to] = ['20261106-qsc-f001', '20261106-qsc-f002']
    await ask('persistEntry', save(from, report(from)))
    const published = await publish(gateway, from)
    const change = save(from, report(from), { baseId: idOf(published), newPath: `content/reports/${to}.md` })
    expect((await ask('persistEntry', change)).status).toBe(200)
    expect((await publish(gateway, from)).status).toBe(200)
    const { json } = await ask('getEntry', { path: `content/reports/${to}.md` })
    expect(json['data']).toContain(`id: ${to}`)
    expect(json['data']).toMatch(new RegExp(`formerIds:\\s*\\[?\\s*-? ?${from}`))
    expect((await ask('getEntry', { path: `content/reports/${from}.md` })).json['data']).toBeNull()
  })

  it('is refused when another entry has it', async () => {
    const id = '20261106-qsc-f003'
    const base = idOf(await ask('persistEntry', save(id, report(id))))
    const change = save(id, report(id), { baseId: base, newPath: 'content/reports/20261106-qsc-f002.md' })
    expect(await ask('persistEntry', change)).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('占用') },
    })
  })

  it('is refused for a station that reports point at', async () => {
    const path = 'content/stations/qingshi-cun.md'
    const { data, file } = (await ask('getEntry', { path })).json as unknown as {
      data: string
      file: { id: string }
    }
    const change = { collection: 'stations', baseId: file.id, newPath: 'content/stations/xin-cun.md' }
    const answer = await ask('persistEntry', save('qingshi-cun', data, change))
    expect(answer).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('活动报道“榕树下量血压”') },
    })
  })
})
