import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { Files } from './support/small-county.ts'
import type { TestGateway } from './support/county.ts'
import { key, openGateway, placeFor, publish, report, save, smallCounty } from './support/county.ts'

const LIST = 'content/vocabularies/boards.yml'
// Far enough that no day of a test lies behind it.
const QUARTER = '2099年第四季度'
const shown = ['20261101-qsc-a001', '20261101-qsc-a002', '20261101-qsc-a003', '20261101-qsc-a004']
const DRAFT = '20261101-qsc-d001'
const GONE = '20261101-qsc-x001'

const rowOf = (label: string, reports: readonly string[], owner = '') =>
  `  - id: ${label === QUARTER ? 'now' : 'old'}${owner && '-village'}\n    label: ${label}\n${owner && `    owner: ${owner}\n`}    stories:\n` +
  reports.map((id) => `      - report: ${id}\n`).join('')

const person = (status: string) =>
  joinFrontMatter(
    {
      id: 'he-shifu',
      title: '修了三十年钟的何师傅',
      persons: [{ name: '何守成' }],
      station: 'qingshi-cun',
      honours: [],
      summary: '他给全村修钟，不收一分钱。',
      status,
    },
    '何师傅的铺子在桥头。',
  )

const files: Files = {
  ...smallCounty,
  'good-people/he-shifu.md': person('withdrawn'),
  'vocabularies/boards.yml': `rows:\n${rowOf(QUARTER, shown)}${rowOf(QUARTER, shown, 'qingshi-cun')}`,
}
for (const id of shown) files[`reports/2026/${id}.md`] = report(id)

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway(placeFor(files))
  await gateway.ask('persistEntry', save(DRAFT, report(DRAFT)))
})
afterAll(() => gateway.close())

type Told = { code: string; severity: string; message: string; fix: string }[]

const saveBoards = async (...rows: string[]) => {
  await gateway.ask('deleteUnpublishedEntry', key('boards', 'vocabularies'))
  const { file } = (await gateway.ask('getEntry', { path: LIST })).json as { file?: { id: string } }
  const dataFiles = [{ slug: 'boards', path: LIST, raw: `rows:\n${rows.join('')}`, baseId: file?.id }]
  const options = { collectionName: 'vocabularies', useWorkflow: true }
  const { status, json } = await gateway.ask('persistEntry', { dataFiles, options })
  return { status, problems: json['problems'] as unknown as Told }
}

const handIn = async () => {
  const newStatus = 'pending_review'
  return gateway.ask('updateUnpublishedEntryStatus', { ...key('boards', 'vocabularies'), newStatus })
}

describe('a draft that is picked for a notice board', () => {
  it('is told of when the list is saved, in true words, and stops its review', async () => {
    const { status, problems } = await saveBoards(rowOf(QUARTER, [...shown.slice(1), DRAFT]))
    expect(status).toBe(200)
    expect(problems).toMatchObject([
      {
        code: 'story-unpublished',
        message: `“${QUARTER}的第 4 篇”里的“${DRAFT}”还没有发布，或者已经撤下，宣传栏挂不了它。`,
        fix: '请先发布它，或换一篇。',
      },
    ])
    const refused = await handIn()
    expect([refused.status, refused.json.error]).toEqual([422, expect.stringContaining('还没有发布')])
    expect(refused.json.error).not.toContain('找不到')
  })

  it('can be handed in once it is published', async () => {
    await publish(gateway, DRAFT)
    expect(await saveBoards(rowOf(QUARTER, [...shown.slice(1), DRAFT]))).toMatchObject({ problems: [] })
    expect((await handIn()).status).toBe(200)
  })

  it('is told of again once it was withdrawn, but not of a board that hung long ago', async () => {
    await gateway.ask('withdraw', key(DRAFT))
    const old = rowOf('2020年第一季度', [...shown.slice(1), DRAFT])
    expect((await saveBoards(old)).problems).toEqual([])
    const { problems } = await saveBoards(old, rowOf(QUARTER, [...shown.slice(1), DRAFT]))
    expect(problems.map(({ code }) => code)).toEqual(['story-unpublished'])
  })
})

it('somebody who was taken down is told of, and one whom nobody has is told of once', async () => {
  const withPerson = rowOf(QUARTER, [...shown, GONE]) + '      - person: he-shifu\n'
  const { problems } = await saveBoards(withPerson, rowOf(QUARTER, [...shown, GONE], 'qingshi-cun'))
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['unknown-reference', 'error'],
    ['story-not-on-show', 'warning'],
  ])
  expect(problems[0]?.message).toContain(`${QUARTER}的第 5 篇、${QUARTER}（qingshi-cun）的第 5 篇`)
})

it('whoever takes an entry off the portal can know which boards it hangs on', async () => {
  const boardsOf = async (slug: string, collection = 'reports') =>
    (await gateway.ask('hangsOn', key(slug, collection))).json['boards']
  expect(await boardsOf(shown[0] ?? '')).toEqual([QUARTER, `${QUARTER}（青石村站）`])
  expect(await boardsOf('qingshi-cun', 'stations')).toEqual([`${QUARTER}（青石村站）`])
  expect(await boardsOf(DRAFT)).toEqual([])
})
