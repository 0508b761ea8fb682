import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import type { TestGateway } from './support/county.ts'
import { key, openGateway, placeFor, report, smallCounty } from './support/county.ts'

const today = beijingDay(new Date())
const templates = `rows:
  - id: visit
    label: 上门报道
    collection: reports
    title: '{年}年{月}月上门'
    categories: [health]
    story: |-
      {月}月{日}日上门。

      ## 看了谁
  - { id: paper, label: 简报, collection: notices, noticeKind: bulletin, title: 简报, story: 正文 }
`
const last = report(
  '20261108-qsc-last',
  {
    title: '周四夜校',
    date: '2026-11-08',
    participants: 32,
    featured: true,
    photos: [{ image: '/media/2026/11/0123456789abcdef-1600x1067.jpg', alt: '夜校' }],
    author: '陈禾',
  },
  '老师先讲。\n\n![黑板](/media/2026/11/0123456789abcdef-1600x1067.jpg)\n\n大家再问。',
)

let gateway: TestGateway
const begun = async (action: string, params: object) => {
  const { status, json } = await gateway.ask(action, params)
  expect({ status, json }).toMatchObject({ status: 200 })
  const { collection, slug } = json as unknown as { collection: string; slug: string }
  const path = `content/${collection}/${slug}.md`
  const draft = await gateway.ask('unpublishedEntryDataFile', { ...key(slug, collection), path })
  return { collection, slug, ...splitFrontMatter(String(draft.json['data'])) }
}

beforeAll(async () => {
  gateway = await openGateway(
    placeFor({
      ...smallCounty,
      'vocabularies/templates.yml': templates,
      'reports/2026/20261108-qsc-last.md': last,
      'reports/2026/20261101-qsc-old1.md': report('20261101-qsc-old1', { date: '2026-11-01' }),
    }),
  )
})
afterAll(() => gateway.close())

describe('a draft that is begun', () => {
  it('is none from a template that is gone, or from a last time that never was', async () => {
    const asked = [
      await gateway.ask('draftFromTemplate', { template: 'gone' }),
      await gateway.ask('draftLikeLast', { station: 'xin-cun' }),
      await gateway.ask('draftLikeLast', { day: '明天' }),
    ]
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 400])
    expect(asked[1]?.json.error).toContain('请新写一篇')
  })

  it('has the skeleton of its template, with the day put in', async () => {
    const { collection, data, body } = await begun('draftFromTemplate', { template: 'visit' })
    const [year, month, day] = today.split('-').map(Number)
    expect(collection).toBe('reports')
    expect(data).toMatchObject({ title: `${year}年${month}月上门`, date: today, categories: ['health'] })
    expect(body.trim()).toBe(`${month}月${day}日上门。\n\n## 看了谁`)
  })

  it('says of what kind a notice is', async () => {
    const { collection, data } = await begun('draftFromTemplate', { template: 'paper' })
    expect([collection, data['kind'], data['date']]).toEqual(['notices', 'bulletin', today])
  })

  it('goes on from the last report of its station, without its numbers and photos', async () => {
    const { slug, data, body } = await begun('draftLikeLast', { station: 'qingshi-cun', day: '2026-11-20' })
    expect(data).toEqual({
      id: slug,
      title: '周四夜校',
      date: '2026-11-20',
      station: 'qingshi-cun',
      categories: ['health'],
      summary: '医生在榕树下给老人量血压，讲吃药的讲究。',
      author: '陈禾',
    })
    expect(body.trim()).toBe('老师先讲。\n\n大家再问。')
  })
})
