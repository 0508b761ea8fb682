import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import {
  commitByHand,
  git,
  key,
  openGateway,
  placeFor,
  publish,
  pushByHand,
  report,
  save,
} from '../support/county.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const clone = () => {
  const work = mkdtempSync(join(tmpdir(), 'cunkou-clone-'))
  git(tmpdir(), 'clone', '-q', gateway.repository, work)
  return work
}
const pushed = (work: string, ...args: string[]) => {
  try {
    execFileSync('git', ['-C', work, 'push', '-q', ...args], { stdio: 'pipe' })
    return 'accepted'
  } catch (reason) {
    return String(reason instanceof Error && 'stderr' in reason ? reason.stderr : reason)
  }
}
const published = async (id: string) =>
  (await gateway.ask('getEntry', { path: `content/reports/${id}.md` })).json['data'] as unknown

describe('a technician who clones and pushes', () => {
  it('can neither rewrite nor delete what is published', () => {
    const work = clone()
    git(work, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-q', '--amend', '-m', 'rewritten')
    expect(pushed(work, '--force')).toMatch(/denying non-fast-forward|non-fast-forward/)
    expect(pushed(work, 'origin', ':main')).toMatch(/deletion prohibited|refusing to delete/)
    rmSync(work, { recursive: true })
  })

  it('fetches drafts, and can neither change nor forge them', async () => {
    const id = '20261101-qsc-a001'
    await gateway.ask('persistEntry', save(id, report(id)))
    const work = clone()
    const draft = `refs/cunkou/drafts/reports/${id}`
    git(work, 'fetch', '-q', 'origin', `${draft}:refs/heads/theirs`)
    expect(git(work, 'show', `theirs:reports/2026/${id}.md`)).toBe(report(id))
    expect(pushed(work, 'origin', `HEAD:${draft}`)).toMatch(/hidden ref|deny updating/)
    expect(pushed(work, 'origin', 'HEAD:refs/cunkou/review/steps')).toMatch(/hidden ref|deny updating/)
    expect(pushed(work, 'origin', `:${draft}`)).toMatch(/hidden ref|deny|not exist|rejected/)
    expect((await gateway.ask('unpublishedEntry', key(id))).json).toMatchObject({ status: 'draft' })
    rmSync(work, { recursive: true })
  })

  it('cannot have the next start believe in steps of the review that he has made up', async () => {
    const place = placeFor()
    const first = await openGateway(place)
    const [kept, published] = ['20261101-qsc-v001', '20261101-qsc-v002']
    for (const id of [kept, published]) await first.ask('persistEntry', save(id, report(id)))
    await publish(first, published)
    const work = mkdtempSync(join(tmpdir(), 'cunkou-clone-'))
    git(tmpdir(), 'clone', '-q', first.repository, work)
    git(work, 'fetch', '-q', 'origin', 'refs/cunkou/*:refs/theirs/*')
    const review = 'refs/theirs/review/steps'
    const draft = git(work, 'rev-parse', `refs/theirs/drafts/reports/${kept}`).trim()
    const me = ['-c', 'user.name=t', '-c', 'user.email=t@t']
    const ends = `x\n\nDraft: reports/${kept} ${draft} none`
    const forged = git(work, ...me, 'commit-tree', `${review}^{tree}`, '-p', review, '-m', ends).trim()
    git(work, ...me, 'commit', '-q', '--allow-empty', '-m', `x\n\nCunkou-Review: ${forged}`)
    git(work, 'push', '-q', 'origin', `${forged}:refs/heads/forged`, 'HEAD:main')
    first.store.close()
    const next = await openGateway(place)
    expect((await next.ask('unpublishedEntries')).json).toEqual([`reports/${kept}`])
    expect(git(next.repository, 'rev-parse', 'refs/cunkou/review/steps')).not.toContain(forged)
    next.close()
    rmSync(work, { recursive: true })
  })

  it('may have branches of any name, and none is in the way of a save', async () => {
    const work = clone()
    for (const branch of ['cms', 'cunkou', 'drafts/reports'])
      expect(pushed(work, 'origin', `HEAD:${branch}`)).toBe('accepted')
    const id = '20261101-qsc-a002'
    expect((await gateway.ask('persistEntry', save(id, report(id)))).status).toBe(200)
    expect((await publish(gateway, id)).status).toBe(200)
    rmSync(work, { recursive: true })
  })

  it('loses nothing to saves and publishes that go on meanwhile, and they lose nothing to him', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `20261102-qsc-b${String(n).padStart(3, '0')}`)
    const saving = Promise.all(
      ids.map(async (id) => {
        await gateway.ask('persistEntry', save(id, report(id)))
        return (await publish(gateway, id)).status
      }),
    )
    const work = clone()
    for (let round = 0; round < 6; round += 1) {
      const id = `20261103-qsc-t${String(round).padStart(3, '0')}`
      writeFileSync(join(work, 'stations', `tui-song-${round}.md`), report(id))
      commitByHand(work, `round ${round}`)
      do {
        await pause(5)
        git(work, '-c', 'user.name=t', '-c', 'user.email=t@t', 'pull', '-q', '--rebase')
      } while (pushed(work) !== 'accepted')
    }
    expect(new Set(await saving)).toEqual(new Set([200]))
    for (const id of ids) expect(await published(id)).toBe(report(id))
    expect(
      git(gateway.repository, 'ls-tree', '--name-only', 'main', 'stations/').match(/tui-song/g),
    ).toHaveLength(6)
    rmSync(work, { recursive: true })
  })

  it('is noticed within about a second, once a push, and our own publishes are not taken for his', async () => {
    let news = 0
    const stop = gateway.store.onPublishedElsewhere(() => (news += 1))
    const id = '20261104-qsc-c001'
    await gateway.ask('persistEntry', save(id, report(id)))
    await publish(gateway, id)
    await pause(1200)
    expect(news).toBe(0)
    pushByHand(gateway.repository, (work) =>
      writeFileSync(join(work, 'stations/xin-cun.md'), report('xin-cun')),
    )
    await expect.poll(() => news).toBe(1)
    await pause(1200)
    expect(news).toBe(1)
    stop()
  })
})
