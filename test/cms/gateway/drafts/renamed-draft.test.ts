import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { idOf, key, openGateway, publish, report, save } from '../support/county.ts'

const [first, second] = ['20261102-qsc-bbbb', '20261101-qsc-aaaa'] as const
const pathOf = (id: string) => `content/reports/${id}.md`

let gateway: TestGateway
let ask: TestGateway['ask']
beforeEach(async () => {
  gateway = await openGateway()
  ask = gateway.ask
})
afterEach(() => gateway.close())

const renamed = (baseId: string) =>
  ask('persistEntry', save(first, report(first), { baseId, newPath: pathOf(second) }))

describe('a draft that gets another id', () => {
  it('is filed under it at once where it was never published, and leaves the old one free', async () => {
    const answer = await renamed(idOf(await ask('persistEntry', save(first, report(first)))))
    expect(answer).toMatchObject({ status: 200, json: { slug: second, raw: report(second) } })
    expect((await ask('unpublishedEntry', key(first))).status).toBe(404)
    expect((await ask('unpublishedEntry', key(second))).status).toBe(200)
    expect((await ask('recentlyDeleted')).json['rows']).toEqual([])
    expect((await ask('persistEntry', save(first, report(first, { title: '另一篇' })))).status).toBe(200)
    expect((await publish(gateway, second)).status).toBe(200)
  })

  it('is found under its first id until it is published where that is on the portal', async () => {
    await ask('persistEntry', save(first, report(first)))
    expect((await renamed(idOf(await publish(gateway, first)))).status).toBe(200)
    const { json } = await ask('unpublishedEntry', key(first))
    expect(JSON.stringify(json)).toContain(pathOf(second))
  })
})
