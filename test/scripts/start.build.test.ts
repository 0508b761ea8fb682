import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { liveRelease, listReleases } from '../../src/release/switch/live-release.ts'
import { pushByHand } from '../cms/gateway/support/county.ts'
import { fixtureCounty, PROGRAM_DIR, writeEntry } from '../fixtures/county.ts'

const county = fixtureCounty()
const countyDir = join(county.root, 'county')
let group: ChildProcess | undefined

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** The real command, in a process group of its own like a terminal's. */
const start = async (command = [process.execPath, 'scripts/start.ts'], env: NodeJS.ProcessEnv = {}) => {
  const port = await freePort()
  const places = {
    COUNTY_DIR: countyDir,
    DATA_DIR: county.dataDir,
    CONTENT_DIR: county.contentDir,
    PORT: String(port),
  }
  group = spawn(command[0] ?? '', command.slice(1), {
    cwd: PROGRAM_DIR,
    detached: true,
    env: { ...process.env, ...places, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { group, address: `http://127.0.0.1:${port}` }
}

const statusOf = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  )

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await pause(200)
}

const isRunning = ({ pid = 0 }: ChildProcess) => {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}

const end = async (started: ChildProcess, signal: NodeJS.Signals) => {
  process.kill(-(started.pid ?? 0), signal)
  await until(() => !isRunning(started))
}

afterAll(() => {
  if (group && isRunning(group)) process.kill(-(group.pid ?? 0), 'SIGKILL')
  county.remove()
})

describe('npm start', () => {
  it('stopped during the first build leaves no process and no site', async () => {
    const { group, address } = await start()
    await until(async () => (await statusOf(address)) === 503)
    await end(group, 'SIGTERM')
    expect(liveRelease(county.dataDir)).toBeUndefined()
  })

  it('ends when npm, which started it, is gone', async () => {
    const shell = ['sh', '-c', `"${process.execPath}" scripts/start.ts; true`]
    const { group, address } = await start(shell, { npm_lifecycle_event: 'start' })
    await until(async () => (await statusOf(address)) === 503)
    group.kill('SIGKILL')
    await until(() => !isRunning(group))
    expect(await statusOf(address)).toBe(0)
  })

  it('builds the site while it says so, then serves it and ends cleanly on Ctrl-C', async () => {
    const { group, address } = await start()
    await until(async () => (await statusOf(address)) === 503)
    expect(await (await fetch(address)).text()).toContain('正在生成网站')
    await until(async () => (await statusOf(address)) !== 503)
    expect(await (await fetch(address)).text()).toContain('青禾')
    expect(await (await fetch(`${address}/api/me`)).json()).toMatchObject({ role: 'desk' })
    await end(group, 'SIGINT')
    expect(group.exitCode).toBe(0)
  })

  it('serves what it has at once, and rebuilds behind it after a change', async () => {
    const before = liveRelease(county.dataDir)
    const data = { name: '新村实践站', shortName: '新村站' }
    pushByHand(join(countyDir, 'content.git'), (work) =>
      writeEntry(work, { collection: 'stations', id: 'xin-cun', data }),
    )
    const { group, address } = await start()
    await until(async () => (await statusOf(address)) !== 0)
    expect(await statusOf(address)).toBe(200)
    await until(() => liveRelease(county.dataDir) !== before)
    expect(await (await fetch(`${address}/stations/xin-cun/`)).text()).toContain('新村实践站')
    await end(group, 'SIGTERM')
    expect(listReleases(county.dataDir)).toHaveLength(2)
  })
})
