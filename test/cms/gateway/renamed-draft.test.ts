import { describe, expect, it } from 'vitest'
import { key, openGateway, report, save } from './support/county.ts'

const [first, second] = ['20261102-qsc-bbbb', '20261101-qsc-aaaa'] as const
const pathOf = (id: string) => `content/reports/${id}.md`

describe('a draft that gets another id', () => {
  it('is found under its first id until it is published', async () => {
    const gateway = await openGateway()
    const saved = await gateway.ask('persistEntry', save(first, report(first)))
    const baseId = String(saved.json['id'])
    const renamed = await gateway.ask(
      'persistEntry',
      save(first, report(first), { baseId, newPath: pathOf(second) }),
    )
    expect(renamed.status).toBe(200)
    const { json } = await gateway.ask('unpublishedEntry', key(first))
    expect(JSON.stringify(json)).toContain(pathOf(second))
    gateway.close()
  })
})
