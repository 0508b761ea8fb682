import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { installFailure } from '../../scripts/bootstrap/install-failure.mjs'
import { removeUnread } from '../../scripts/bootstrap/remove-unread.mjs'
import { DISPLAY_FILE, FACE_FILES } from '../../src/outputs/type/faces.ts'
import { hasTestTools, isInstalled } from '../../scripts/bootstrap/installed-packages.mjs'

const program = join(import.meta.dirname, '../..')
let root = ''

const write = (path: string, content: object) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), JSON.stringify(content))
}
const locked = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', dev: true },
  'node_modules/for-another-system': { version: '3.0.0', optional: true },
}
const installed = (packages: object) => write('node_modules/.package-lock.json', { packages })

const bootstrap = (env: NodeJS.ProcessEnv = {}, purpose: 'start' | 'test' = 'start') =>
  new Promise<{ failed: boolean; printed: string }>((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env } }
    execFile(process.execPath, ['scripts/bootstrap.mjs', purpose], options, (error, stdout, stderr) =>
      resolve({ failed: error !== null, printed: stdout + stderr }),
    )
  })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bootstrap-'))
  for (const part of ['bootstrap.mjs', 'bootstrap']) {
    cpSync(join(program, 'scripts', part), join(root, 'scripts', part), { recursive: true })
  }
  write('package.json', { name: 'x', dependencies: { a: '1.0.0' } })
  write('package-lock.json', { name: 'x', lockfileVersion: 3, packages: locked })
})

describe('packages are installed anew', () => {
  it.each([
    ['there are none', undefined],
    ['the lock file names another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['one is missing', { 'node_modules/b': { version: '2.0.0' } }],
  ])('when %s', (_, packages) => {
    if (packages) installed(packages)
    expect(isInstalled(root, 'start')).toBe(false)
  })

  it('for tests when only what a start needs is there, but not the other way round', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } })
    expect([isInstalled(root, 'start'), isInstalled(root, 'test')]).toEqual([true, false])
    installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } })
    expect([isInstalled(root, 'start'), isInstalled(root, 'test')]).toEqual([true, true])
  })
})

describe('an installation', () => {
  /** A program that needs one package of its own folder, and a registry that only says that it is there. */
  const install = async (purpose: 'start' | 'test') => {
    const registry = createServer((_, answer) => answer.end('{"name":"uqr","versions":{}}')).listen(0)
    const { port } = registry.address() as AddressInfo
    write('kept/package.json', { name: 'kept', version: '1.0.0' })
    write('package.json', { name: 'x', dependencies: { kept: 'file:kept' } })
    const packages = {
      '': { name: 'x', dependencies: { kept: 'file:kept' } },
      kept: { version: '1.0.0' },
      'node_modules/kept': { resolved: 'kept', link: true },
    }
    write('package-lock.json', { name: 'x', lockfileVersion: 3, requires: true, packages })
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
    const result = await bootstrap({ npm_config_registry: `http://127.0.0.1:${port}` }, purpose)
    registry.close()
    return { ...result, lockIsUntouched: readFileSync(join(root, 'package-lock.json'), 'utf8') === lock }
  }

  it('replaces an old one and leaves the lock file as it is', async () => {
    write('node_modules/gone/package.json', { name: 'gone', version: '0.1.0' })
    installed({ 'node_modules/gone': { version: '0.1.0' } })
    expect(await install('start')).toMatchObject({ failed: false, lockIsUntouched: true })
    expect(['kept', 'gone'].map((name) => existsSync(join(root, 'node_modules', name)))).toEqual([
      true,
      false,
    ])
  })

  it('is not repeated as long as nothing changes', async () => {
    await install('test')
    expect((await bootstrap({ npm_config_registry: 'http://127.0.0.1:9' })).failed).toBe(false)
  })

  it('knows whether the tools of the tests were there before', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } })
    expect(hasTestTools(root)).toBe(false)
    installed({ 'node_modules/b': { version: '2.0.0', dev: true } })
    expect(hasTestTools(root)).toBe(true)
  })

  it('keeps the weights that share images and posters are set in and drops the others', () => {
    const read = [...FACE_FILES.map(({ file }) => file), DISPLAY_FILE].map((file) =>
      file.slice(file.indexOf('@expo-google-fonts')),
    )
    const unread = read.map((file) => file.replaceAll(/[47]00[A-Z]/g, '100T'))
    for (const file of [...read, ...unread]) write(join('node_modules', file), {})
    removeUnread(join(root, 'node_modules'))
    const isThere = (file: string) => existsSync(join(root, 'node_modules', file))
    expect([read.every(isThere), unread.some(isThere)]).toEqual([true, false])
  })
})

describe('the start of every command', () => {
  it('says in one sentence that there is no network', async () => {
    const nowhere = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(root, 'cache') }
    const { failed, printed } = await bootstrap(nowhere)
    expect(failed).toBe(true)
    expect(printed).toContain('连不上软件仓库，请检查网络')
    expect(printed).not.toContain('npm error')
  })

  it('says in one sentence that npm is too old', async () => {
    const { failed, printed } = await bootstrap({
      npm_config_user_agent: 'npm/6.14.18 node/v14.21.3 linux x64',
    })
    expect([failed, printed]).toEqual([true, expect.stringContaining('npm 太旧（6）')])
  })

  it('is silent when everything is there', async () => {
    installed(locked)
    mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true })
    symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'))
    expect(await bootstrap()).toEqual({ failed: false, printed: '' })
  })
})

describe('what npm prints when it fails', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', '磁盘满了'],
    [
      "npm error code EACCES\nnpm error Error: EACCES: permission denied, mkdir '/srv'",
      '没有写入这个文件夹的权限',
    ],
    [
      'npm error code EAI_AGAIN\nnpm error request to https://packages.example/astro failed',
      '连不上软件仓库',
    ],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', '安全证书'],
    ['npm error code EUSAGE', '对不上'],
    ['npm error something new', '请把下面几行交给技术人员'],
  ])('%s', (printed, sentence) => {
    expect(installFailure(printed)).toContain(sentence)
  })
})
