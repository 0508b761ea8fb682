import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EDITION_HISTORY_FILE, readEditionLines } from '../../../../src/model/edition-history.ts'
import type { TestGateway } from '../support/county.ts'
import { commitByHand, git, openGateway, publish, pushByHand, report, save } from '../support/county.ts'

const report1 = '20261101-qsc-a001'
const report2 = '20261102-qsc-a002'
const fileOf = (id: string) => `reports/2026/${id}.md`
const STATION = 'stations/qingshi-cun.md'
const [early, later, latest] = [1_790_000_000, 1_790_000_500, 1_790_000_900] as const

let gateway: TestGateway
let root: string
beforeEach(async () => {
  gateway = await openGateway()
  root = mkdtempSync(join(tmpdir(), 'cunkou-past-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  gateway.close()
  rmSync(root, { recursive: true, force: true })
})

/** What is told of the past beside what is laid out; one folder is carried on from edition to edition. */
const told = async (folder = 'published') => {
  await gateway.store.checkOut(join(root, folder))
  const text = readFileSync(join(root, folder, EDITION_HISTORY_FILE), 'utf8')
  return Object.fromEntries(readEditionLines(text)?.files ?? [])
}

/** The clock of whoever commits. */
const atSeconds = (seconds: number) => {
  vi.stubEnv('GIT_COMMITTER_DATE', `${seconds} +0800`)
  vi.stubEnv('GIT_AUTHOR_DATE', `${seconds} +0800`)
}
const write =
  (id: string, more = {}) =>
  (work: string) => {
    mkdirSync(dirname(join(work, fileOf(id))), { recursive: true })
    writeFileSync(join(work, fileOf(id)), report(id, more))
  }
const push = (seconds: number, change: (work: string) => void) => {
  atSeconds(seconds)
  pushByHand(gateway.repository, change)
}

describe('the past of what is published', () => {
  it('tells when an entry was put up and when it last changed', async () => {
    push(early, write(report1))
    expect(await told()).toMatchObject({ [fileOf(report1)]: { first: early, last: early } })
    push(later, write(report1, { title: '改过的标题' }))
    expect(await told()).toMatchObject({ [fileOf(report1)]: { first: early, last: later } })
  })

  it('does not know when what was there from the beginning was put up', async () => {
    expect(await told()).toEqual({ [STATION]: { first: null, last: expect.any(Number) as number } })
  })

  it('never goes back when a clock was wrong', async () => {
    push(latest, write(report1))
    push(early, write(report1, { title: '改过的标题' }))
    expect((await told())[fileOf(report1)]).toEqual({ first: latest, last: latest })
  })

  it('moves with every publish of the desk', async () => {
    await gateway.ask('persistEntry', save(report1, report(report1)))
    await publish(gateway, report1)
    const { first, last } = (await told())[fileOf(report1)] ?? {}
    expect(first).toBe(last)
    expect(Math.abs(Date.now() / 1000 - (last ?? 0))).toBeLessThan(3600)
  })

  it('keeps nothing of an entry that is gone, and takes it for new when it comes again', async () => {
    push(early, write(report1))
    await told()
    push(later, (work) => rmSync(join(work, fileOf(report1))))
    expect(Object.keys(await told())).toEqual([STATION])
    push(latest, write(report1))
    expect((await told())[fileOf(report1)]).toEqual({ first: latest, last: latest })
  })

  it('is the same whether it was carried on or read anew, merges included', async () => {
    await told()
    push(early, write(report1))
    await told()
    push(later, (work) => {
      git(work, 'checkout', '-q', '-b', 'aside', 'HEAD~1')
      write(report2)(work)
      commitByHand(work, 'aside')
      git(work, 'checkout', '-q', 'main')
      git(
        work,
        '-c',
        'user.name=n',
        '-c',
        'user.email=e@example.com',
        'merge',
        '-q',
        '--no-ff',
        '-m',
        'm',
        'aside',
      )
      write(report1, { title: '改过的标题' })(work)
    })
    const carriedOn = await told()
    expect(carriedOn).toEqual(await told('another'))
    expect(carriedOn).toMatchObject({
      [fileOf(report1)]: { first: early, last: later },
      [fileOf(report2)]: { first: later, last: later },
    })
  })

  it('grows by what changed alone, and is told anew where that was meddled with', async () => {
    const file = join(root, 'published', EDITION_HISTORY_FILE)
    await told()
    const before = readFileSync(file, 'utf8')
    push(early, write(report1))
    await told()
    const lines = readFileSync(file, 'utf8').slice(before.length).trimEnd().split('\n')
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true)
    expect(lines).toEqual([
      JSON.stringify([fileOf(report1), early, early]),
      expect.stringContaining('edition'),
    ])
    rmSync(file)
    push(later, write(report2))
    expect(Object.keys(await told())).toEqual([STATION, fileOf(report1), fileOf(report2)].toSorted())
  })

  it('is read anew where what was told of it cannot be believed', async () => {
    push(early, write(report1))
    const whole = await told()
    writeFileSync(join(root, 'published', EDITION_HISTORY_FILE), '{"edition":"0000"}\n')
    expect(await told()).toEqual(whole)
    writeFileSync(join(root, 'published', EDITION_HISTORY_FILE), 'half a fi')
    expect(await told()).toEqual(whole)
  })
})
