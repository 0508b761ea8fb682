import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import { git, handIn, openGateway, publish, report, save } from './support/county.ts'

const id = '20261101-qsc-a001'
let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

describe('a save with characters that others cannot see', () => {
  it('keeps none that nobody sees', async () => {
    const text = report(id, {}, '上午\u0008八点\u202E半，\u200B长桌。')
    expect(await gateway.ask('persistEntry', save(id, text))).toMatchObject({ status: 200 })
    await publish(gateway, id)
    const kept = git(gateway.repository, 'show', `main:reports/2026/${id}.md`)
    expect(kept).toContain('\n上午八点半，长桌。\n')
  })

  it('is told about a sign of an old input method, its place and what to write instead', async () => {
    const other = '20261102-qsc-a002'
    const { status, json } = await gateway.ask(
      'persistEntry',
      save(other, report(other, { title: '王\uE863老师' })),
    )
    expect(status).toBe(200)
    expect(json['problems']).toMatchObject([
      {
        code: 'private-character',
        field: 'title',
        message: expect.stringContaining('第 2 个字'),
        fix: '请改成“䶮”。',
      },
    ])
  })

  it('is not handed in with a picture that would stand there as signs, and told which', async () => {
    const other = '20261103-qsc-a003'
    const text = report(other, {}, '上午。\n\n![领奖][没有]\n\n下午。')
    const { saved, handedIn } = await handIn(gateway, other, text)
    expect([saved.status, handedIn.status]).toEqual([200, 422])
    expect(handedIn.json.error).toContain('![领奖][没有]')
  })
})
