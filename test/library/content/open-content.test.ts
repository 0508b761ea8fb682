import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Content } from '../../../src/library/content/open-content.ts'
import { openContent } from '../../../src/library/content/open-content.ts'
import { everyEntry } from '../../../src/library/entries/entries.ts'
import { Edition } from '../../../src/library/edition/edition.ts'
import { inContentFolder } from '../../../src/model/addresses.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { wordListFile } from '../../../src/model/site-file-paths.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty, writeEntry } from '../../fixtures/county.ts'

const whole = '20261101-qsc-aaaa'
const other = '20261102-qsc-bbbb'
const photo = '/media/2026/11/0123456789abcdef-600x400.jpg'

let county: FixtureCounty
let content: Content
/** What the last reading left out. */
let leftOut: Problem[]

/** Reads the folder, as each release does, and tells which reports can be shown. */
const read = async () => {
  const { facts = {}, problems } = await content.read()
  leftOut = problems
  const edition = new Edition()
  edition.tell(facts)
  return edition.ask(() => everyEntry('reports'))
}
const shown = async () => (await read()).map(({ id }) => id)
const inReports = (path: string) => join(county.contentDir, 'reports', path)
const write = (path: string, bytes: string | Buffer) => {
  mkdirSync(dirname(inReports(path)), { recursive: true })
  writeFileSync(inReports(path), bytes)
}
const report = (id: string, data = {}, body?: string) =>
  writeEntry(county.contentDir, {
    collection: 'reports',
    id,
    data: { photos: [], ...data },
    ...(body !== undefined && { body }),
  })

beforeEach(() => {
  county = fixtureCounty()
  content = openContent(county.contentDir)
  report(whole)
})
afterEach(() => county.remove())

describe('a broken entry is left out alone, with its file, line and fix', () => {
  const GBK = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc4, 0xe3, 0xba, 0xc3, 0x0a])
  it.each<[string, () => unknown, object]>([
    ['that is not UTF-8', () => write(`2026/${other}.md`, GBK), { code: 'not-utf-8', line: 2 }],
    ['without front matter', () => write(`2026/${other}.md`, '你好'), { code: 'not-front-matter', line: 1 }],
    ['with a wrong field', () => report(other, { date: '2026-02-31' }), { code: 'not-a-day', field: 'date' }],
    [
      'with a word that no list has',
      () => report(other, { categories: ['gone'] }),
      { code: 'not-a-choice', field: 'categories.0' },
    ],
    [
      'whose photo is missing',
      () => report(other, { photos: [{ image: photo, alt: '义诊' }] }),
      { code: 'no-such-media', field: 'photos.0.image', line: expect.any(Number) as number },
    ],
    [
      'in the folder of another year',
      () => write(`2025/${other}.md`, ''),
      { code: 'wrong-folder', file: `content/reports/2025/${other}.md` },
    ],
    [
      'that is a link',
      () => symlinkSync('/etc/passwd', inReports(`2026/${other}.md`)),
      { code: 'is-a-link', file: `content/reports/2026/${other}.md` },
    ],
  ])('%s', async (_, breakIt, problem) => {
    breakIt()
    expect(await shown()).toEqual([whole])
    expect(leftOut).toMatchObject([
      { file: `content/reports/2026/${other}.md`, fix: expect.stringMatching(/。$/) as string, ...problem },
    ])
  })

  it('with all its neighbours where the whole folder is a link', async () => {
    const elsewhere = join(county.root, 'elsewhere')
    renameSync(inReports(''), elsewhere)
    symlinkSync(elsewhere, join(county.contentDir, 'reports'))
    expect(await shown()).toEqual([])
    expect(leftOut).toMatchObject([{ code: 'is-a-link', file: 'content/reports' }])
  })

  it('whatever bytes it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        write(`2026/${other}.md`, Buffer.concat([Buffer.from('---\n'), bytes]))
        expect(await shown()).toEqual([whole])
        expect(leftOut.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('an entry that points at nothing', () => {
  it('is shown, and what it points at is named', async () => {
    report(other, { station: 'gone-cun' })
    expect(await shown()).toEqual([whole, other])
    expect(leftOut).toMatchObject([
      { code: 'unknown-reference', file: `content/reports/2026/${other}.md`, field: 'station' },
    ])
  })

  it('is not named beside what it points at, where that is only broken', async () => {
    writeFileSync(join(county.contentDir, 'stations/gone-cun.md'), '坏了')
    report(other, { station: 'gone-cun' })
    await shown()
    expect(leftOut).toMatchObject([{ code: 'not-front-matter', file: 'content/stations/gone-cun.md' }])
  })
})

describe('an entry that was read for the last release', () => {
  it('is left out once its photo is gone, though its own file did not change', async () => {
    mkdirSync(join(county.contentDir, dirname(photo)), { recursive: true })
    writeFileSync(join(county.contentDir, photo), '')
    report(other, { photos: [{ image: photo, alt: '义诊' }] })
    expect(await shown()).toEqual([whole, other])
    rmSync(join(county.contentDir, photo))
    expect(await shown()).toEqual([whole])
  })

  it('is shown once its photo comes, though its own file did not change', async () => {
    report(other, { photos: [{ image: photo, alt: '义诊' }] })
    expect(await shown()).toEqual([whole])
    mkdirSync(join(county.contentDir, dirname(photo)), { recursive: true })
    writeFileSync(join(county.contentDir, photo), '')
    expect(await shown()).toEqual([whole, other])
    expect(leftOut).toEqual([])
  })

  it('is named while what it points at is gone, though its own file did not change', async () => {
    const station = writeEntry(county.contentDir, { collection: 'stations', id: 'gone-cun', data: {} })
    report(other, { station: 'gone-cun' })
    await shown()
    expect(leftOut).toEqual([])
    const aside = join(county.root, 'aside.md')
    renameSync(station, aside)
    for (const again of [1, 2]) {
      await shown()
      expect(leftOut, `time ${again}`).toMatchObject([{ code: 'unknown-reference', field: 'station' }])
    }
    renameSync(aside, station)
    await shown()
    expect(leftOut).toEqual([])
  })

  it('is named no more when it is mended', async () => {
    write(`2026/${other}.md`, '坏了')
    await shown()
    report(other)
    expect(await shown()).toEqual([whole, other])
    expect(leftOut).toEqual([])
  })

  it('is not read again, until the word lists say something else', async () => {
    const [before] = await read()
    expect((await read())[0]).toBe(before)
    const list = join(county.contentDir, inContentFolder(wordListFile('categories')))
    writeFileSync(list, stringify({ rows: [{ id: 'another', label: '另一类' }] }))
    expect(await shown()).toEqual([])
    expect(leftOut).toMatchObject([{ code: 'not-a-choice', field: 'categories.0' }])
  })

  it('goes when its file does', async () => {
    report(other)
    await shown()
    rmSync(inReports(`2026/${other}.md`))
    expect(await shown()).toEqual([whole])
  })
})
