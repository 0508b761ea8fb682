import { cpSync, existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CountyPlace } from '../../../../cms/gateway/content-store/content-store.ts'
import type { TestGateway } from '../support/county.ts'
import { git, key, openGateway, placeFor, publish, report, save } from '../support/county.ts'

const DRAFT = '20261101-qsc-a001'
const PUBLISHED = '20261101-qsc-a002'

/** A county with something of every kind in it. */
const workedOn = async () => {
  const gateway = await openGateway()
  await gateway.ask('persistEntry', save(DRAFT, report(DRAFT)))
  await gateway.ask('updateUnpublishedEntryStatus', {
    ...key(DRAFT),
    newStatus: 'pending_review',
    reason: '请审',
  })
  await gateway.ask('addNote', { ...key(DRAFT), note: { content: '请补照片说明' } })
  await gateway.ask('persistEntry', save(PUBLISHED, report(PUBLISHED)))
  await publish(gateway, PUBLISHED)
  return gateway
}

const everythingOf = async ({ ask }: TestGateway) => ({
  board: (await ask('board', { status: 'pending_review' })).json,
  notes: (await ask('getNotes', key(DRAFT))).json,
  drafted: (await ask('entryHistory', key(DRAFT))).json,
  published: (await ask('entryHistory', key(PUBLISHED))).json,
  text: (await ask('getEntry', { path: `content/reports/${PUBLISHED}.md` })).json,
})

describe('a backup', () => {
  it.each([
    [
      'a mirror clone made while the program works',
      ({ repository }: TestGateway, to: CountyPlace) =>
        void git(tmpdir(), 'clone', '-q', '--mirror', repository, join(to.countyDir, 'content.git')),
    ],
    [
      'a copy of the folder made while it is stopped',
      ({ countyDir, store }: TestGateway, to: CountyPlace) => {
        store.close()
        cpSync(countyDir, to.countyDir, { recursive: true })
      },
    ],
  ])('from %s has drafts, statuses, remarks and the history', async (_, backUp) => {
    const gateway = await workedOn()
    const before = await everythingOf(gateway)
    const place = placeFor({})
    backUp(gateway, place)
    const restored = await openGateway(place)
    expect(await everythingOf(restored)).toEqual(before)
    expect((await publish(restored, DRAFT)).status).toBe(200)
    restored.close()
    gateway.close()
  })

  it('binds whoever pushes again after the next start, whatever the copy has left out', async () => {
    const gateway = await workedOn()
    const place = placeFor({})
    const copy = join(place.countyDir, 'content.git')
    git(tmpdir(), 'clone', '-q', '--mirror', gateway.repository, copy)
    gateway.close()
    const restored = await openGateway(place)
    expect(git(copy, 'config', 'receive.denyNonFastForwards').trim()).toBe('true')
    expect(git(copy, 'config', 'receive.hideRefs').trim()).toBe('refs/cunkou')
    expect(readFileSync(join(copy, 'info/attributes'), 'utf8')).toContain('-text')
    expect(existsSync(join(copy, 'hooks/post-receive'))).toBe(true)
    restored.close()
  })
})
