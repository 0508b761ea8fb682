import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sharp from 'sharp'
import { listReleases } from '../../src/release/switch/live-release.ts'
import type { FixtureCounty } from '../fixtures/county.ts'
import { fixtureCounty, liveSite, PROGRAM_DIR } from '../fixtures/county.ts'
import { pushByHand } from '../cms/gateway/support/county.ts'
import type { Places } from './support/command.ts'
import { runCommand } from './support/command.ts'

const PERSON = '20260305-chen-guifang'
const OTHER = '20260306-li-guihua'
const PORTRAIT = '/media/2026/03/9f3a0c7e51b2d846-100x140.jpg'
const NAME = '陈桂芳'

let county: FixtureCounty
let places: Places
const stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const person = (id: string, data: object) => ({ collection: 'good-people' as const, id, data: { ...data } })
  county = fixtureCounty([
    person(PERSON, { persons: [{ name: NAME }], portrait: PORTRAIT }),
    person(OTHER, { persons: [{ name: '李桂花' }] }),
  ])
  const photo = join(county.contentDir, PORTRAIT)
  mkdirSync(join(photo, '..'), { recursive: true })
  writeFileSync(
    photo,
    await sharp({ create: { width: 100, height: 140, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer(),
  )
  places = {
    COUNTY_DIR: join(county.root, 'county'),
    DATA_DIR: county.dataDir,
    CUNKOU_NOW: '2026-11-22T02:00:00.000Z',
  }
})
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
  county.remove()
})

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
/** Files below a folder that hold a text. */
const filesWith = (folder: string, text: string) =>
  filesIn(folder).filter((file) => file.includes(text) || readFileSync(file).includes(text))

const startProgram = async () => {
  const env = { ...process.env, ...places, PORT: '0' }
  const child = spawn(process.execPath, ['scripts/start.ts'], { cwd: PROGRAM_DIR, env, stdio: 'ignore' })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  stops.push(stop)
  while (!existsSync(join(county.dataDir, 'live'))) await pause(200)
  return stop
}

describe('the commands of a county', () => {
  it('take a person back for good through the running program, and on their own when none runs', async () => {
    const adopted = await runCommand('adopt', [county.contentDir], places)
    expect(adopted.printed).toContain('5 篇内容')
    const stop = await startProgram()
    // A second release, so that there is one to go back to.
    pushByHand(join(county.root, 'county/content.git'), (work) =>
      writeFileSync(join(work, 'notes.txt'), 'no entry'),
    )
    while (listReleases(county.dataDir).length < 2) await pause(200)
    expect(filesWith(liveSite(county), NAME).length).toBeGreaterThan(3)

    const { code, printed } = await runCommand('forget', [`https://qinghe.example/people/${PERSON}/`], places)
    expect(printed).toMatch(/运行中的程序.*已彻底删除.*git clone --mirror --depth 1/s)
    expect(code).toBe(0)
    for (const left of [NAME, PERSON, '9f3a0c7e51b2d846']) expect(filesWith(county.dataDir, left)).toEqual([])
    expect((await runCommand('rollback', [], places)).printed).toContain('没有更早的版本')
    await stop()

    const alone = await runCommand('forget', [`good-people/${OTHER}`], places)
    expect(alone.printed).toContain('已彻底删除')
    expect(filesWith(county.dataDir, OTHER)).toEqual([])
    expect((await runCommand('forget', ['good-people/20260305-nobody'], places)).printed).toMatch(
      /没有.*不用删除/,
    )
  })

  it('export what is published, and a build of that folder is the same portal', async () => {
    const folder = join(county.root, '导出 #1')
    expect(await runCommand('export', [folder], places)).toMatchObject({ code: 0 })
    const again = await runCommand('export', [folder], places)
    expect(again).toMatchObject({ code: 1, printed: expect.stringContaining('不是空的') })

    const byCommit = await runCommand('build', [], places)
    expect(byCommit.printed).toContain('里已发布的内容生成')
    const dataDir = join(county.root, 'other-data')
    const byFolder = await runCommand('build', [], { ...places, CONTENT_DIR: folder, DATA_DIR: dataDir })
    expect(byFolder.code).toBe(0)
    const portal = (live: string) =>
      Object.fromEntries(
        filesIn(live)
          .map((file) => [file.slice(live.length), file] as const)
          .filter(([name]) => !/release\.json$|^\/search\//.test(name))
          .map(([name, file]) => [name, readFileSync(file).toString('base64').length]),
      )
    expect(portal(join(dataDir, 'live') + '/')).toEqual(portal(join(county.dataDir, 'live') + '/'))
  })
})
