import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as client from '../../src/release/client.ts'
import type { Previewer } from '../../src/release/client.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import type { FixtureCounty } from '../fixtures/county.ts'
import { fixtureCounty, PROGRAM_DIR, writeEntry } from '../fixtures/county.ts'
import { differences } from '../site/compare-folders.ts'
import type { Releasing } from './releasing/open-releasing.ts'
import { openReleasing } from './releasing/open-releasing.ts'

const PARTS = [
  'src',
  'public',
  'cms/guide',
  'test/release/releasing',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
]
const NOW = '2026-11-22T02:00:00.000Z'
const [before, after] = ['后台怎么用', '怎么用后台']

const programDir = realpathSync(mkdtempSync(join(tmpdir(), 'cunkou-program-')))
const inProgram = (path: string) => join(programDir, path)

/** A copy of the program that may be changed, with packages by links. */
const copyProgram = () => {
  for (const part of PARTS) cpSync(join(PROGRAM_DIR, part), inProgram(part), { recursive: true })
  const packages = join(PROGRAM_DIR, 'node_modules')
  mkdirSync(inProgram('node_modules'))
  for (const name of readdirSync(packages).filter((each) => each !== '.cache'))
    symlinkSync(join(packages, name), inProgram(join('node_modules', name)))
}

const change = (path: string, from: string, to: string) =>
  writeFileSync(inProgram(path), readFileSync(inProgram(path), 'utf8').replace(from, to))

/** What an upgrade changes: the library, a page, a page less, a file of `public/`. */
const upgrade = () => {
  change('src/library/handbook/handbook.ts', before, after)
  change('src/pages/404.astro', '</Page>', '<p>新版</p></Page>')
  change('src/components/site/SiteFooter.astro', '主办单位：', '主办的单位：')
  writeFileSync(inProgram('public/new.txt'), 'new')
}

const release = async (process: Releasing, { contentDir }: FixtureCounty) => {
  const result = await process.make({ contentDir, now: NOW, isPrepared: true })
  expect(result.ok).toBe(true)
}

/** Draws drafts as the program in the folder does. */
const openPreviewer = async ({ contentDir, dataDir }: FixtureCounty): Promise<Previewer> => {
  const opened: Pick<typeof client, 'openPreviewer'> = await import(inProgram('src/release/client.ts'))
  const told = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, CUNKOU_NOW: NOW }
  return opened.openPreviewer({ ...readReleaseSettings(told), programDir })
}

const settingsAsDrawn = async (previewer: Previewer) => {
  const task = {
    draft: { kind: 'site', text: '' },
    part: 'page',
    media: new Map(),
    mediaAddress: '/',
  } as const
  const drawn = await previewer.draw(task)
  return drawn.ok ? Buffer.from(drawn.bytes).toString() : drawn.why
}

const drafts: string[] = []
const county = fixtureCounty()
const coldDir = join(county.root, 'from-nothing')
const liveFile = (dataDir: string, file: string) => readFileSync(join(dataDir, 'live', file), 'utf8')

beforeAll(async () => {
  copyProgram()
  const running = openReleasing(county.dataDir, programDir)
  await release(running, county)
  const previewer = await openPreviewer(county)
  drafts.push(await settingsAsDrawn(previewer))
  upgrade()
  drafts.push(await settingsAsDrawn(previewer))
  previewer.close()
  writeEntry(county.contentDir, { collection: 'pages' })
  // Published between the upgrade and the start of the new program.
  await release(running, county)
  await running.kill()
  for (const dataDir of [county.dataDir, coldDir]) {
    const started = openReleasing(dataDir, programDir)
    await release(started, county)
    await started.kill()
  }
})
afterAll(() => {
  county.remove()
  rmSync(programDir, { recursive: true })
})

describe('a program that is upgraded while it runs', () => {
  it('makes everything anew once it is started again', () => {
    expect(differences(join(county.dataDir, 'live'), join(coldDir, 'live'))).toEqual([])
  })

  it('draws drafts by the new program at once', () => {
    expect(drafts).toEqual([expect.stringContaining('主办单位：'), expect.stringContaining('主办的单位：')])
  })

  it('shows what is new', () => {
    expect(liveFile(county.dataDir, 'handbook/index.html')).toContain(after)
    expect(liveFile(county.dataDir, '404.html')).toContain('新版')
    expect(liveFile(county.dataDir, 'new.txt')).toBe('new')
  })
})
