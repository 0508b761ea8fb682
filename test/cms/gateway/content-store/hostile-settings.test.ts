import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
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
  fsmonitor = touch ${ran}
  pager = touch ${ran}
  worktree = /nowhere
  bare = false
  editor = touch ${ran}
  sshCommand = touch ${ran}
  compression = 0
  abbrev = 4
[commit]
  gpgsign = true
[tag]
  gpgsign = true
[log]
  showSignature = true
  date = relative
  follow = true
[format]
  pretty = %h
[gpg]
  program = /bin/false
[filter "trap"]
  clean = sed s/./X/g
  smudge = touch ${ran}
[diff]
  external = touch ${ran}
  noprefix = true
  renames = copies
[i18n]
  logOutputEncoding = GBK
  commitEncoding = GBK
[init]
  defaultObjectFormat = sha256
  defaultRefFormat = reftable
  defaultBranch = trunk
  templateDir = ${join(trap, 'template')}
[safe]
  directory =
  bareRepository = explicit
[extensions]
  objectFormat = sha256
[gc]
  auto = 1
[fetch]
  fsckObjects = false
[alias]
  cat-file = !touch ${ran}
`

/** What a shell, a hook or an IDE may hand to every git that is started from it. */
const variables = {
  GIT_DIR: '/nowhere',
  GIT_WORK_TREE: '/nowhere',
  GIT_INDEX_FILE: '/nowhere/index',
  GIT_OBJECT_DIRECTORY: '/nowhere/objects',
  GIT_COMMON_DIR: '/nowhere',
  GIT_NAMESPACE: 'elsewhere',
  GIT_DEFAULT_HASH: 'sha256',
  GIT_DEFAULT_REF_FORMAT: 'reftable',
  GIT_TEMPLATE_DIR: join(trap, 'template'),
  GIT_EXTERNAL_DIFF: `touch ${ran}`,
  GIT_PAGER: `touch ${ran}`,
  PAGER: `touch ${ran}`,
  GIT_AUTHOR_NAME: '别人',
  GIT_COMMITTER_DATE: '2001-01-01T00:00:00Z',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'color.ui',
  GIT_CONFIG_VALUE_0: 'always',
  GIT_TRACE: '1',
  LC_ALL: 'zh_CN.GBK',
  LANGUAGE: 'zh_CN',
}

beforeEach(() => {
  writeFileSync(join(trap, 'gitconfig'), settings)
  writeFileSync(join(trap, 'attributes'), '* filter=trap text\n')
  for (const hook of ['reference-transaction', 'post-index-change', 'pre-auto-gc'])
    writeFileSync(join(trap, hook), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 })
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(trap, 'gitconfig'))
  vi.stubEnv('GIT_CONFIG_SYSTEM', join(trap, 'gitconfig'))
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
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

it('a photo that an entry shows cannot be deleted, whatever git is told about colours', async () => {
  const gateway = await openGateway()
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
  const content = (await picture.jpeg().toBuffer()).toString('base64')
  const asset = { path: 'content/media/2026/11/a.jpg', content, encoding: 'base64' }
  const { json } = await gateway.ask('persistMedia', { asset })
  const { path } = json as unknown as { path: string }
  const image = path.replace(/^content/, '')
  await gateway.ask('persistEntry', save(ID, report(ID, { photos: [{ image, alt: '量血压' }] })))
  expect((await publish(gateway, ID)).status).toBe(200)
  expect(await gateway.ask('deleteFiles', { paths: [path] })).toMatchObject({ status: 409 })
  gateway.close()
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
