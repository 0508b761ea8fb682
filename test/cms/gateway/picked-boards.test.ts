import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { openDesk } from '../../../cms/gateway/desk/desk.ts'
import { leftOutAsKnownHere } from '../../../cms/gateway/documents/left-out-now.ts'
import { problem, type Problem } from '../../../src/model/problems.ts'
import type { Files } from './support/small-county.ts'
import type { TestGateway } from './support/county.ts'
import {
  key,
  openGateway,
  placeFor,
  publish,
  pushByHand,
  report,
  save,
  smallCounty,
} from './support/county.ts'

const LIST = 'content/vocabularies/boards.yml'
// Far enough that no day of a test lies behind it.
const QUARTER = '2099年第四季度'
const shown = ['20261101-qsc-a001', '20261101-qsc-a002', '20261101-qsc-a003', '20261101-qsc-a004']
const DRAFT = '20261101-qsc-d001'
const TITLE = '榕树下量血压'
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

const LIST_AT_FIRST = `rows:\n${rowOf(QUARTER, shown)}${rowOf(QUARTER, shown, 'qingshi-cun')}`

const files: Files = {
  ...smallCounty,
  'good-people/he-shifu.md': person('withdrawn'),
  'vocabularies/boards.yml': LIST_AT_FIRST,
}
for (const id of shown) files[`reports/2026/${id}.md`] = report(id)

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway(placeFor(files))
  await gateway.ask('persistEntry', save(DRAFT, report(DRAFT)))
})
afterAll(() => gateway.close())

const pushBoards = (raw: string) =>
  pushByHand(gateway.repository, (work) => writeFileSync(join(work, 'vocabularies/boards.yml'), raw))

/** What the desk makes of the words of a release, which knows what is published and nothing else. */
const toldHere = async (leftOut: Problem[]) =>
  leftOutAsKnownHere(openDesk({ store: gateway.store } as Parameters<typeof openDesk>[0]), leftOut)

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
        code: 'story-draft',
        message: `“${QUARTER}的第 4 篇”选的“${TITLE}”还是草稿，没有发布，这一处先不算数。`,
        fix: '请先发布它，或在“宣传栏选稿”里换一个。',
      },
    ])
    const refused = await handIn()
    expect([refused.status, refused.json.error]).toEqual([422, expect.stringContaining('还是草稿')])
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
    expect(problems).toMatchObject([
      { code: 'story-withdrawn', message: expect.stringContaining(`“${TITLE}”已经撤下（从网站收回）`) },
    ])
  })

  it('is told of in true words too where the release only missed it, and what else was left out stays', async () => {
    const raw = `${LIST_AT_FIRST}${rowOf('2099年第三季度', [...shown.slice(1), DRAFT])}`
    pushBoards(raw)
    const where = { file: LIST, field: 'rows.0.stories.3.report', line: 8 }
    const other = problem('missing', { file: 'content/site.yml', field: 'phone' }, { label: '咨询电话' })
    const missed = problem('story-not-published', where, { label: `${QUARTER}的第 4 篇`, value: DRAFT })
    const told = await toldHere([other, missed])
    expect(told.map(({ code }) => code)).toEqual(['missing', 'story-withdrawn'])
    expect(told[1]?.message).toContain(`“${TITLE}”已经撤下`)
    pushBoards(LIST_AT_FIRST)
    expect(told[1]).toMatchObject({ file: LIST, field: 'rows.2.stories.3.report' })
  })

  it('is told of as deleted once it was given up, and the bin is named', async () => {
    await gateway.ask('deleteUnpublishedEntry', key(DRAFT))
    const { problems } = await saveBoards(rowOf(QUARTER, [...shown.slice(1), DRAFT]))
    expect(problems).toMatchObject([
      { code: 'story-deleted', message: expect.stringContaining(`“${TITLE}”已经删除`) },
    ])
    expect(problems[0]?.fix).toContain('最近删除')
  })
})

it('somebody who was taken down is told of, and one whom nobody has is told of once', async () => {
  const withPerson = rowOf(QUARTER, [...shown, GONE]) + '      - person: he-shifu\n'
  const { problems } = await saveBoards(withPerson, rowOf(QUARTER, [...shown, GONE], 'qingshi-cun'))
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['story-unknown', 'error'],
    ['story-not-on-show', 'warning'],
  ])
  expect(problems[0]?.message).toContain(`${QUARTER}的第 5 篇、${QUARTER}（青石村站）的第 5 篇`)
  expect(problems[1]?.message).toContain('修了三十年钟的何师傅')
})

it('whoever takes an entry off the portal can know which boards it hangs on', async () => {
  const boardsOf = async (slug: string, collection = 'reports') =>
    (await gateway.ask('hangsOn', key(slug, collection))).json['boards']
  expect(await boardsOf(shown[0] ?? '')).toEqual([QUARTER, `${QUARTER}（青石村站）`])
  expect(await boardsOf('qingshi-cun', 'stations')).toEqual([`${QUARTER}（青石村站）`])
  expect(await boardsOf(DRAFT)).toEqual([])
})

it('what got another id stays on the boards that name it by the old one', async () => {
  const [, , , last = ''] = shown
  const renamed = '20261101-qsc-r001'
  const { file } = (await gateway.ask('getEntry', { path: `content/reports/${last}.md` })).json as {
    file?: { id: string }
  }
  const newPath = `content/reports/${renamed}.md`
  await gateway.ask('persistEntry', save(last, report(last), { baseId: file?.id, newPath }))
  expect((await publish(gateway, last)).status).toBe(200)
  expect((await saveBoards(rowOf(QUARTER, [...shown, GONE].slice(0, 4)))).problems).toEqual([])
  // Nor does its form call it by an id.
  const nameOf = async (slug: string) => (await gateway.ask('entryName', key(slug))).json
  expect(await nameOf(last)).toEqual({ title: TITLE })
  expect(await nameOf(DRAFT)).toEqual({ title: TITLE, lost: '已经删除' })
  expect(await nameOf(GONE)).toEqual({ title: GONE, lost: '找不到这一篇' })
  const { boards } = (await gateway.ask('hangsOn', key(renamed))).json
  expect(boards).toEqual([QUARTER, `${QUARTER}（青石村站）`])
})
