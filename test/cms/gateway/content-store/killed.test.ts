import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CountyPlace } from '../../../../cms/gateway/content-store/content-store.ts'
import { dearRuns } from '../../../setup/property-runs.ts'
import type { TestGateway } from '../support/county.ts'
import { git, key, openGateway, placeFor, publish, report, save } from '../support/county.ts'

const EDITOR = join(import.meta.dirname, '../support/busy-editor.ts')
/** A kill finds one place or another: `npm run try-long` looks for more of them. */
const ROUNDS = dearRuns(4)
const ID = '20261122-qsc-a001'
const DRAFT = `refs/cunkou/drafts/reports/${ID}`

/** Lets a gateway work, then kills it with every git process it started; answers what it had acknowledged. */
const workUntilKilled = async ({ countyDir, contentDir }: CountyPlace, round: number) => {
  const editor = spawn(process.execPath, [EDITOR, countyDir, contentDir, `r${round}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  editor.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  while (!printed.includes('saved')) await pause(10)
  await pause(40 + ((round * 137) % 400))
  const ended = new Promise((resolve) => editor.on('close', resolve))
  if (editor.pid !== undefined) process.kill(-editor.pid, 'SIGKILL')
  await ended
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ') as [string, string])
}

/** The git processes that a process has started. */
const gitsOf = (parent: number) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const [name, , ppid] = statOf(pid)
      return name === 'git' && Number(ppid) === parent
    })
    .map(Number)

/** Name, state and parent of a process that may end while we look. */
const statOf = (pid: string) => {
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return [name, ...rest.split(' ')]
  } catch {
    return []
  }
}

/** What an entry is to an editor now. */
const stateOf = async ({ ask }: TestGateway, id: string) => {
  const { json } = await ask('getEntry', { path: `content/reports/${id}.md` })
  const { data } = json as unknown as { data: string | null }
  const drafts = (await ask('unpublishedEntries')).json as unknown as string[]
  return { published: data, isDraft: drafts.includes(`reports/${id}`) }
}

describe('killed in the middle of its work', () => {
  it('loses nothing it had acknowledged, leaves a sound repository, and the next start serves', async () => {
    const place = placeFor()
    const acknowledged: [string, string][] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      acknowledged.push(...(await workUntilKilled(place, round)))
      const gateway = await openGateway(place)
      const published = new Set(acknowledged.filter(([did]) => did === 'published').map(([, id]) => id))
      for (const [, id] of acknowledged) {
        const now = await stateOf(gateway, id)
        expect([id, now.published === report(id) || (now.isDraft && !published.has(id))]).toEqual([id, true])
        // Published and still a draft would show the same entry twice on the editor's board.
        expect([id, now.isDraft && now.published !== null]).toEqual([id, false])
      }
      expect(git(gateway.repository, 'fsck', '--strict', '--no-dangling')).toBe('')
      const next = `20261122-next-${round}`
      expect((await gateway.ask('persistEntry', save(next, report(next)))).status).toBe(200)
      expect((await publish(gateway, next)).status).toBe(200)
      gateway.store.close()
    }
    for (const folder of Object.values(place)) rmSync(folder, { recursive: true, force: true })
  })

  it('clears the locks and half-written objects that the killed one left', async () => {
    const place = placeFor()
    const first = await openGateway(place)
    await first.ask('persistEntry', save(ID, report(ID)))
    first.store.close()
    const inGit = (path: string) => join(first.repository, path)
    const left = [
      'packed-refs.lock',
      'refs/heads/main.lock',
      'refs/cunkou/review/steps.lock',
      `refs/cunkou/drafts/reports/${ID}.lock`,
      'objects/aa/tmp_obj_cunkou_123',
    ]
    for (const folder of ['objects/aa', 'refs/cunkou/review']) mkdirSync(inGit(folder), { recursive: true })
    for (const path of left) writeFileSync(inGit(path), '')
    const gateway = await openGateway(place)
    expect(left.filter((path) => existsSync(inGit(path)))).toEqual([])
    expect((await publish(gateway, ID)).status).toBe(200)
    gateway.close()
  })
})

describe('a push that is killed beside a program that goes on', () => {
  it.each(['refs/heads/main.lock', 'packed-refs.lock'])(
    'leaves %s, and the next publish clears it',
    async (lock) => {
      const gateway = await openGateway()
      await gateway.ask('persistEntry', save(ID, report(ID)))
      writeFileSync(join(gateway.repository, lock), '')
      expect((await publish(gateway, ID)).status).toBe(200)
      expect(existsSync(join(gateway.repository, lock))).toBe(false)
      gateway.close()
    },
  )
})

describe('a git that is killed under a program that goes on', () => {
  it.skipIf(!existsSync('/proc'))('is started anew for the next save', async () => {
    const gateway = await openGateway()
    for (const id of ['20261122-qsc-g001', '20261122-qsc-g002', '20261122-qsc-g003']) {
      expect((await gateway.ask('persistEntry', save(id, report(id)))).status).toBe(200)
      expect((await publish(gateway, id)).status).toBe(200)
      for (const pid of gitsOf(process.pid)) process.kill(pid, 'SIGKILL')
      await pause(50)
    }
    gateway.close()
  })
})

describe('killed between the moves of one publish', () => {
  /** Publishes, then puts back what moves after the published branch, as a kill leaves it. */
  const publishedHalfway = async (alsoReview: boolean) => {
    const place = placeFor()
    const first = await openGateway(place)
    await first.ask('persistEntry', save(ID, report(ID)))
    await first.ask('updateUnpublishedEntryStatus', { ...key(ID), newStatus: 'pending_publish' })
    const draft = git(first.repository, 'rev-parse', DRAFT).trim()
    await first.ask('publishUnpublishedEntry', key(ID))
    first.store.close()
    if (alsoReview) git(first.repository, 'update-ref', '-d', 'refs/cunkou/review/steps')
    git(first.repository, 'update-ref', DRAFT, draft)
    return place
  }

  it.each([
    ['the review and the draft', true],
    ['the draft', false],
  ])('is completed at the next start when %s had not followed', async (_, alsoReview) => {
    const gateway = await openGateway(await publishedHalfway(alsoReview))
    expect(await stateOf(gateway, ID)).toEqual({ published: report(ID), isDraft: false })
    const { trail } = (await gateway.ask('entryHistory', key(ID))).json as unknown as {
      trail: { did: string }[]
    }
    expect(trail.map(({ did }) => did)).toEqual(['saved', 'moved', 'published'])
    gateway.close()
  })

  it('is not done again for a draft that was begun since', async () => {
    const place = await publishedHalfway(false)
    const second = await openGateway(place)
    const { file } = (await second.ask('getEntry', { path: `content/reports/${ID}.md` })).json as unknown as {
      file: { id: string }
    }
    await second.ask('persistEntry', save(ID, report(ID, { title: '又改' }), { baseId: file.id }))
    second.store.close()
    const gateway = await openGateway(place)
    expect(await stateOf(gateway, ID)).toEqual({ published: report(ID), isDraft: true })
    gateway.close()
  })

  it('withdrawing leaves the text in a draft and not nowhere', async () => {
    const place = placeFor()
    const first = await openGateway(place)
    await first.ask('persistEntry', save(ID, report(ID)))
    await publish(first, ID)
    const review = git(first.repository, 'rev-parse', 'refs/cunkou/review/steps').trim()
    await first.ask('withdraw', key(ID))
    first.store.close()
    git(first.repository, 'update-ref', 'refs/cunkou/review/steps', review)
    git(first.repository, 'update-ref', '-d', DRAFT)
    const gateway = await openGateway(place)
    expect(await stateOf(gateway, ID)).toEqual({ published: null, isDraft: true })
    gateway.close()
  })
})
