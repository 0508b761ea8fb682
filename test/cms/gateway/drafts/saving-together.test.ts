import { describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { idOf, key, report, save } from '../support/county.ts'
import { openForAll } from '../support/open-for-all.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
openForAll((opened) => {
  gateway = opened
  ask = opened.ask
})

describe('two editors in one entry', () => {
  const ID = '20261102-qsc-b001'

  it('shows the second one both versions instead of overwriting the first', async () => {
    const base = report(ID)
    const first = idOf(await ask('persistEntry', save(ID, base)))
    const li = gateway.as({ name: '李青', login: 'li', email: 'li@example.com', role: 'writer' })
    const theirs = report(ID, { title: '李青改的标题' })
    expect((await li('persistEntry', save(ID, theirs, { baseId: first }))).status).toBe(200)
    const mine = report(ID, { title: '陈禾改的标题' })
    const answer = await ask('persistEntry', save(ID, mine, { baseId: first }))
    expect(answer.status).toBe(409)
    const conflict = answer.json['conflict'] as unknown as { id: string; theirsAt: string }
    expect(conflict).toMatchObject({ base, mine, theirs, theirsBy: '李青' })
    expect(Date.parse(conflict.theirsAt)).not.toBeNaN()
    expect((await ask('persistEntry', save(ID, mine, { baseId: conflict.id }))).status).toBe(200)
  })

  it('refuses a save that does not say what it was made from', async () => {
    expect((await ask('persistEntry', save(ID, report(ID), { newEntry: false }))).status).toBe(409)
  })

  it('tells nobody the text of another entry as what a save was made from', async () => {
    const other = idOf(await ask('persistEntry', save('20261102-qsc-b009', report('20261102-qsc-b009'))))
    const { status, json } = await ask(
      'persistEntry',
      save(ID, report(ID, { title: '新' }), { baseId: other }),
    )
    expect(status).toBe(409)
    expect(json['conflict']).not.toHaveProperty('base')
  })

  it('refuses a new entry under an id that is taken', async () => {
    const answer = await ask('persistEntry', save(ID, report(ID)))
    expect(answer).toMatchObject({ status: 409, json: { error: expect.stringContaining('已经有') } })
  })

  it('says so when the entry was given up meanwhile', async () => {
    const base = idOf(await ask('persistEntry', save('20261102-qsc-b002', report('20261102-qsc-b002'))))
    await ask('deleteUnpublishedEntry', key('20261102-qsc-b002'))
    const answer = await ask(
      'persistEntry',
      save('20261102-qsc-b002', report('20261102-qsc-b002'), { baseId: base }),
    )
    expect(answer).toMatchObject({ status: 409, json: { error: expect.stringContaining('被删除') } })
  })

  it('takes the same save again when the first answer got lost', async () => {
    const id = '20261102-qsc-b003'
    const base = idOf(await ask('persistEntry', save(id, report(id))))
    const change = save(id, report(id, { title: '改过一次' }), { baseId: base })
    const [once, twice] = [await ask('persistEntry', change), await ask('persistEntry', change)]
    expect([once.status, twice.status]).toEqual([200, 200])
    expect(idOf(twice)).toBe(idOf(once))
  })

  it('keeps one of many saves at the same moment and tells all the others', async () => {
    const id = '20261102-qsc-b004'
    const base = idOf(await ask('persistEntry', save(id, report(id))))
    const saves = Array.from({ length: 12 }, (_, n) =>
      save(id, report(id, { title: `第 ${n} 个人改的` }), { baseId: base }),
    )
    const answers = await Promise.all(saves.map((each) => ask('persistEntry', each)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(11).fill(409)])
    const kept = answers.findIndex(({ status }) => status === 200)
    const { json } = await ask('unpublishedEntryDataFile', {
      ...key(id),
      path: `content/reports/${id}.md`,
      id: '',
    })
    expect(json['data']).toContain(`第 ${kept} 个人改的`)
  })
})

describe('many editors in many entries', () => {
  it('keeps every save', async () => {
    const ids = Array.from({ length: 24 }, (_, n) => `20261103-qsc-c${String(n).padStart(3, '0')}`)
    const answers = await Promise.all(ids.map((id) => ask('persistEntry', save(id, report(id)))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const { json } = await ask('unpublishedEntries')
    expect(json).toEqual(expect.arrayContaining(ids.map((id) => `reports/${id}`)))
  })
})
