import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { FoundPage, Marked } from '../../../cms/protocol/finding.ts'
import { findEntries } from '../../../cms/protocol/finding.ts'
import type { TestGateway } from './support/county.ts'
import { openGateway, placeFor, publish, report, save, smallCounty } from './support/county.ts'

const person = joinFrontMatter(
  {
    id: 'he-shifu',
    title: '摆渡三十年的何师傅',
    persons: [{ name: '何渡生', role: '渡工' }],
    summary: '三十年里，他没有收过孩子一分钱。',
    consent: { given: true, by: '何渡生', date: '2026-09-01' },
    status: 'listed',
  },
  '天还没亮，渡口的灯先亮了。',
)
const old = '20250301-qsc-old1'
const diagnosis = '20261102-qsc-yzt1'

let gateway: TestGateway
const find = async (query: string, more: object = {}): Promise<FoundPage> =>
  findEntries.answer.parse((await gateway.ask('findEntries', { query, ...more })).json)
const idsOf = async (query: string, more: object = {}) =>
  (await find(query, more)).rows.map(({ slug }) => slug)
const inBrackets = (parts: Marked) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

beforeAll(async () => {
  gateway = await openGateway(
    placeFor({
      ...smallCounty,
      'good-people/he-shifu.md': person,
      [`reports/2025/${old}.md`]: report(
        old,
        { title: '春耕讲堂', date: '2025-03-01' },
        '讲台下坐着种粮大户，**义诊台**也摆在门口。',
      ),
      [`reports/2026/${diagnosis}.md`]: report(
        diagnosis,
        { title: '重阳义诊台', date: '2026-10-18' },
        '一张长桌，三位医生。',
      ),
      'notices/20261012-broken.md': '---\ntitle: 没有写完的“通知\n  : [\n---\n坏了的通知里也有榕溪二字。',
    }),
  )
})
afterAll(() => gateway.close())

describe('the search over everything', () => {
  it('finds nothing by a question without words, or by words that nowhere stand together', async () => {
    expect(await find('  ')).toMatchObject({ total: 0, rows: [] })
    expect((await find('义诊 航天')).total).toBe(0)
    expect((await find('zzqq')).total).toBe(0)
  })

  it('refuses a kind that there is not', async () => {
    const answer = await gateway.ask('findEntries', { query: '义诊', collection: 'x' })
    expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining('没有“x”') } })
  })

  it.each([
    ['two characters of a title or a story', '义诊', [diagnosis, old]],
    ['Traditional characters, full width and blanks', '義診 臺', [diagnosis, old]],
    ['a name of a person', '何渡生', ['he-shifu']],
    ['pinyin as it is read there', 'chongyang', [diagnosis]],
    ['initials', 'cyyzt', [diagnosis]],
    ['a mixture, as input methods take it', 'chongyyz', [diagnosis]],
    ['the pinyin of a person', 'hedusheng', ['he-shifu']],
    ['the words of an entry that cannot be read', '榕溪', ['20261012-broken']],
  ])('finds by %s', async (_by, query, ids) => expect(await idsOf(query)).toEqual(ids))

  it('finds a station before its reports, and these by its short name or initials', async () => {
    expect(await idsOf('青石村站')).toEqual(['qingshi-cun', diagnosis, old])
    expect(await idsOf('qscz')).toEqual(['qingshi-cun', diagnosis, old])
  })

  it('takes pinyin with blanks for one name: first what is called so, then what is there, then what has its syllables', async () => {
    const both = '20261201-qsc-both'
    await gateway.ask('persistEntry', save(both, report(both, { title: '庆祝会上的施工图' })))
    expect(await idsOf('qing shi')).toEqual(['qingshi-cun', both, diagnosis, old])
    expect(await idsOf('qing zhu')).toEqual([both])
    expect(inBrackets((await find('qing shi')).rows[0]?.title ?? [])).toBe('[青石]村新时代文明实践站')
    await gateway.ask('deleteUnpublishedEntry', { collection: 'reports', slug: both })
  })

  it('puts an exact title first, then titles, then text, and newer before older', async () => {
    const exact = '20240101-qsc-aa01'
    await gateway.ask(
      'persistEntry',
      save(exact, report(exact, { title: '义诊台', date: '2024-01-01' }, '第一回。')),
    )
    expect(await idsOf('义诊台')).toEqual([exact, diagnosis, old])
    expect(await idsOf('义诊台', { status: 'draft' })).toEqual([exact])
    expect(await idsOf('义诊台', { status: 'published', page: 2, pageSize: 1 })).toEqual([old])
    expect(await idsOf('义诊台', { collection: 'good-people' })).toEqual([])
  })

  it('marks the hit in the title and shows what is said around it', async () => {
    const { rows } = await find('义诊台 讲堂')
    expect(rows.map(({ title, excerpt }) => [title, excerpt].map(inBrackets))).toEqual([
      ['春耕[讲堂]', expect.stringContaining('讲台下坐着种粮大户，[义诊台]也摆在门口。')],
    ])
    expect(inBrackets((await find('cyyz')).rows[0]?.title ?? [])).toBe('[重阳义诊]台')
  })

  it('knows a draft at once in its new words, and a publish too', async () => {
    const id = '20261122-qsc-new1'
    await gateway.ask('persistEntry', save(id, report(id, {}, '木偶戏开了锣。')))
    expect(await find('木偶戏')).toMatchObject({ rows: [{ slug: id, status: 'draft' }] })
    await publish(gateway, id)
    expect(await find('木偶戏')).toMatchObject({ rows: [{ slug: id, status: 'published' }] })
  })
})
