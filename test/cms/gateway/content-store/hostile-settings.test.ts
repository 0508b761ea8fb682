import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { git, openGateway, publish, pushByHand, report, save } from '../support/county.ts'

const ID = '20261101-qsc-a001'
const trap = mkdtempSync(join(tmpdir(), 'cunkou-trap-'))
const ran = join(trap, 'ran')

/** Everything that breaks a program which reads what git prints, or runs something when git does. */
const settings = `
[color]
  ui = always
[core]
  hooksPath = ${trap}
  autocrlf = true
  quotePath = true
  attributesFile = ${join(trap, 'attributes')}
[commit]
  gpgsign = true
[log]
  showSignature = true
[gpg]
  program = /bin/false
[filter "trap"]
  clean = sed s/./X/g
  smudge = touch ${ran}
[i18n]
  logOutputEncoding = GBK
[fetch]
  fsckObjects = false
`

beforeEach(() => {
  writeFileSync(join(trap, 'gitconfig'), settings)
  writeFileSync(join(trap, 'attributes'), '* filter=trap text\n')
  for (const hook of ['reference-transaction', 'post-index-change', 'pre-auto-gc'])
    writeFileSync(join(trap, hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(trap, 'gitconfig'))
  vi.stubEnv('GIT_CONFIG_SYSTEM', join(trap, 'gitconfig'))
  vi.stubEnv('GIT_DIR', '/nowhere')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(trap, { recursive: true, force: true })
  mkdirSync(trap)
})

describe('settings of the user and the machine', () => {
  it('change nothing of what is kept, and run nothing', async () => {
    const gateway = await openGateway()
    const raw = report(ID, {}, '行尾是\n两个空格  \n和 $Id$')
    expect((await gateway.ask('persistEntry', save(ID, raw))).status).toBe(200)
    expect((await publish(gateway, ID)).status).toBe(200)
    const { versions } = (await gateway.ask('entryHistory', { collection: 'reports', slug: ID }))
      .json as unknown as {
      versions: { by: string; message: string }[]
    }
    expect(versions[0]).toMatchObject({ by: '陈禾', message: '发布活动报道“榕树下量血压”' })
    vi.unstubAllEnvs()
    expect(git(gateway.repository, 'show', `main:reports/2026/${ID}.md`)).toBe(raw)
    expect(existsSync(ran)).toBe(false)
    gateway.close()
  })
})

describe('what a repository brings with it', () => {
  it('runs no hook of it', async () => {
    vi.unstubAllEnvs()
    const gateway = await openGateway()
    const hooks = join(gateway.repository, 'hooks')
    mkdirSync(hooks, { recursive: true })
    writeFileSync(join(hooks, 'reference-transaction'), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
    await gateway.ask('persistEntry', save(ID, report(ID)))
    await publish(gateway, ID)
    expect(existsSync(ran)).toBe(false)
    gateway.close()
  })

  it('changes no byte by pushed attributes', async () => {
    vi.unstubAllEnvs()
    const gateway = await openGateway()
    pushByHand(gateway.repository, (work) =>
      writeFileSync(join(work, '.gitattributes'), '* text eol=crlf ident\n'),
    )
    const raw = report(ID, {}, '一行\n$Id$\n')
    await gateway.ask('persistEntry', save(ID, raw))
    await publish(gateway, ID)
    expect((await gateway.ask('getEntry', { path: `content/reports/${ID}.md` })).json['data']).toBe(raw)
    gateway.close()
  })
})
