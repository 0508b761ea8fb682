import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '../..')
const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'start-'))
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/site.yml'), 'portalName: 青禾\n')
  return root
}

/** Starts the real command and waits for its refusal. */
const refusal = (env: NodeJS.ProcessEnv) =>
  new Promise<string>((resolve, reject) => {
    const root = folder()
    const places = {
      DATA_DIR: join(root, 'data'),
      COUNTY_DIR: join(root, 'county'),
      CONTENT_DIR: join(root, 'content'),
    }
    const options = { cwd: program, env: { ...process.env, ...places, ...env } }
    execFile(process.execPath, ['scripts/start.ts'], options, (error, stdout, stderr) =>
      error ? resolve(stdout + stderr) : reject(new Error('started')),
    )
  })

const lines = (text: string) => text.trim().split('\n')

describe('a start is refused with one Chinese and one English sentence', () => {
  it('when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const printed = await refusal({ PORT: String(port) })
    server.close()
    expect(lines(printed)).toEqual([
      expect.stringMatching(`^端口 ${port} 已被占用.*PORT=${port + 1} npm start$`),
      expect.stringMatching(`^Port ${port} is in use`),
    ])
  })

  it('when git is missing', async () => {
    expect(lines(await refusal({ PATH: '/nowhere', PORT: '0' }))).toEqual([
      expect.stringMatching(/^这台电脑上没有 git，请先安装/),
      expect.stringMatching(/^git is not installed/),
    ])
  })

  it('when the data folder cannot be written to', async () => {
    // Not a folder without permission: these tests may run as root, whom nothing forbids.
    const inAFile = join(program, 'package.json', 'data')
    expect(lines(await refusal({ DATA_DIR: inAFile, PORT: '0' }))).toEqual([
      expect.stringContaining(`不能写入文件夹 ${inAFile}`),
      expect.stringContaining(`${inAFile} cannot be written to`),
    ])
  })

  it('when others could connect', async () => {
    expect(await refusal({ HOST: '0.0.0.0' })).toMatch(/^HOST 只能是 127\.0\.0\.1/)
  })

  it('when the content folder is not there', async () => {
    expect(await refusal({ CONTENT_DIR: '/nowhere/content', PORT: '0' })).toMatch(
      /^找不到内容文件夹 \/nowhere\/content/,
    )
  })
})
