import { beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { handIn, idOf, key, publish, report, save } from '../support/county.ts'
import { openForAll } from '../support/open-for-all.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
openForAll((opened) => {
  gateway = opened
  ask = opened.ask
})

const publishedText = async (id: string) =>
  (await ask('getEntry', { path: `content/reports/${id}.md` })).json['data']
const trailOf = async (id: string) => {
  const { trail } = (await ask('entryHistory', key(id))).json as unknown as {
    trail: { did: string; reason?: string }[]
  }
  return trail.map(({ did }) => did)
}

describe('a decision about a text that somebody has changed meanwhile', () => {
  const ID = '20261101-qsc-a001'

  it('is refused to whoever approves or publishes what they have not seen', async () => {
    const { saved } = await handIn(gateway, ID, report(ID))
    const seen = idOf(saved)
    const changed = save(ID, report(ID, { title: '又改了' }), { baseId: seen })
    const next = idOf(await ask('persistEntry', changed))
    const approve = (id: string) =>
      ask('updateUnpublishedEntryStatus', { ...key(ID), newStatus: 'pending_publish', seen: id })
    const refused = { status: 409, json: { error: expect.stringContaining('又改过') } }
    expect(await approve(seen)).toMatchObject(refused)
    expect((await approve(next)).status).toBe(200)
    expect(await ask('publishUnpublishedEntry', { ...key(ID), seen })).toMatchObject(refused)
    const done = await ask('publishUnpublishedEntry', { ...key(ID), seen: next })
    expect(done).toMatchObject({ status: 200, json: { id: next } })
    expect(await publishedText(ID)).toContain('又改了')
  })
})

describe('a correction of what is published', () => {
  const ID = '20261102-qsc-b001'
  const correct = (as: TestGateway['ask'], raw: string, baseId: string) =>
    as('publishCorrection', { ...key(ID), raw, baseId })
  let base: string
  beforeAll(async () => {
    await ask('persistEntry', save(ID, report(ID)))
    base = idOf(await publish(gateway, ID))
  })

  it('is refused to somebody who may not publish', async () => {
    const reviewer = gateway.as({ name: '王站', login: 'w', email: 'w@example.com', role: 'reviewer' })
    expect((await correct(reviewer, report(ID, { title: '改过' }), base)).status).toBe(403)
  })

  it('is refused when it leaves something out, and when it was made from an older text', async () => {
    expect(await correct(ask, report(ID, { summary: '' }), base)).toMatchObject({ status: 422 })
    expect(await correct(ask, report(ID, { title: '改过' }), 'a'.repeat(40))).toMatchObject({ status: 409 })
    expect(await publishedText(ID)).toBe(report(ID))
  })

  it('changes nothing where nothing was corrected', async () => {
    const releases = gateway.releases()
    expect(await correct(ask, report(ID), base)).toMatchObject({ status: 200, json: { unchanged: true } })
    expect(gateway.releases()).toBe(releases)
  })

  it('is on the portal in one step, and the trail tells every step', async () => {
    const raw = report(ID, { title: '榕树下量血压（改）' })
    const answer = await correct(ask, raw, base)
    expect(answer).toMatchObject({ status: 200, json: { status: 'published', unchanged: false } })
    expect(await publishedText(ID)).toBe(raw)
    expect((await trailOf(ID)).slice(-3)).toEqual(['saved', 'moved', 'published'])
    expect((await ask('unpublishedEntry', key(ID))).status).toBe(404)
    base = idOf(answer)
  })

  it('is refused beside a draft that would not know of it', async () => {
    await ask('persistEntry', save(ID, report(ID, { title: '修改稿' }), { baseId: base }))
    expect(await correct(ask, report(ID, { title: '改字' }), base)).toMatchObject({
      status: 409,
      json: { error: expect.stringContaining('修改稿') },
    })
  })
})
