import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import { openGateway, publish, report, save } from './support/county.ts'

const ID = '20261101-qsc-a001'
const path = 'content/vocabularies/categories.yml'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
  await gateway.ask('persistEntry', save(ID, report(ID)))
  await publish(gateway, ID)
})
afterAll(() => gateway.close())

const saveList = async (raw: string) => {
  const { file } = (await gateway.ask('getEntry', { path })).json as { file?: { id: string } }
  const dataFiles = [{ slug: 'categories', path, raw, baseId: file?.id }]
  return gateway.ask('persistEntry', {
    dataFiles,
    options: { collectionName: 'vocabularies', useWorkflow: false },
  })
}

describe('a word list', () => {
  it('keeps an option that published entries say, and tells which entries those are', async () => {
    const refused = await saveList('rows:\n  - { id: culture, label: 文化 }\n')
    expect(refused.status).toBe(409)
    expect(refused.json.error).toMatch(/“健康”还不能去掉.*活动报道“榕树下量血压”还在用它/)
  })

  it('lets an option be called otherwise, and one that nobody says be taken out', async () => {
    const more = 'rows:\n  - { id: health, label: 健康义诊 }\n  - { id: culture, label: 文化 }\n'
    expect((await saveList(more)).status).toBe(200)
    expect((await saveList('rows:\n  - { id: health, label: 健康义诊 }\n')).status).toBe(200)
  })
})
