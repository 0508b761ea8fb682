import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { folderWith, git, openGateway, publish, report, save, smallCounty } from './support/county.ts'

const EDITOR = join(import.meta.dirname, 'support/busy-editor.ts')
const ROUNDS = 5

/** Lets a gateway work, then kills it with every git process it started; answers what it had acknowledged. */
const workUntilKilled = async (folder: string, round: number) => {
  const editor = spawn(process.execPath, [EDITOR, folder, `r${round}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  editor.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  while (!printed.includes('saved')) await pause(10)
  await pause(150 + round * 137)
  const ended = new Promise((resolve) => editor.on('close', resolve))
  if (editor.pid !== undefined) process.kill(-editor.pid, 'SIGKILL')
  await ended
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ') as [string, string])
}

describe('killed in the middle of its work', () => {
  it('loses nothing it had acknowledged, leaves a sound repository, and the next start serves', async () => {
    const folder = folderWith(smallCounty)
    const acknowledged: [string, string][] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      acknowledged.push(...(await workUntilKilled(folder, round)))
      const gateway = await openGateway(folder)
      const published = new Set(acknowledged.filter(([did]) => did === 'published').map(([, id]) => id))
      const drafts = (await gateway.ask('unpublishedEntries')).json as unknown as string[]
      for (const [, id] of acknowledged) {
        const { json } = await gateway.ask('getEntry', { path: `content/reports/${id}.md` })
        const isDraft = drafts.includes(`reports/${id}`)
        expect([id, json['data'] === report(id) || (isDraft && !published.has(id))]).toEqual([id, true])
        // Published and still a draft would show the same entry twice on the editor's board.
        expect([id, isDraft && json['data'] !== null]).toEqual([id, false])
      }
      expect(git(folder, 'status', '--short')).toBe('')
      expect(git(folder, 'fsck', '--strict', '--no-dangling')).toBe('')
      const next = `20261122-next-${round}`
      expect((await gateway.ask('persistEntry', save(next, report(next)))).status).toBe(200)
      expect((await publish(gateway, next)).status).toBe(200)
      gateway.store.close()
    }
    rmSync(folder, { recursive: true })
  }, 120_000)

  it('clears the locks that the killed one held', async () => {
    const folder = folderWith(smallCounty)
    const first = await openGateway(folder)
    await first.ask('persistEntry', save('20261122-qsc-a001', report('20261122-qsc-a001')))
    first.store.close()
    const inGit = (path: string) => join(folder, '.git', path)
    const locks = ['index.lock', 'packed-refs.lock', 'refs/heads/main.lock', 'refs/heads/cms-review.lock']
    const draftLock = 'refs/heads/cms/reports/20261122-qsc-a001.lock'
    for (const lock of [...locks, draftLock]) writeFileSync(inGit(lock), '')
    mkdirSync(inGit('cunkou/incoming'), { recursive: true })
    writeFileSync(inGit('cunkou/incoming/1'), 'half')
    writeFileSync(inGit('cunkou/journal.json'), '{"pid": 0')
    const gateway = await openGateway(folder)
    expect([...locks, draftLock, 'cunkou/incoming/1'].filter((path) => existsSync(inGit(path)))).toEqual([])
    expect((await publish(gateway, '20261122-qsc-a001')).status).toBe(200)
    gateway.close()
  })

  it('leaves the locks of others alone when it ended in order', async () => {
    const folder = folderWith(smallCounty)
    const first = await openGateway(folder)
    first.store.close()
    writeFileSync(join(folder, '.git/index.lock'), '')
    const gateway = await openGateway(folder)
    expect(existsSync(join(folder, '.git/index.lock'))).toBe(true)
    gateway.close()
  })
})
