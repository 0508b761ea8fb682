import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentProblems } from '../../../scripts/check/content-problems.ts'
import type { FixtureCounty } from '../../fixtures/county.ts'
import { fixtureCounty, writeEntry } from '../../fixtures/county.ts'

const id = '20261019-qsc-w2m4'
let county: FixtureCounty
let text: string
beforeEach(() => {
  county = fixtureCounty()
  text = readFileSync(
    writeEntry(county.contentDir, { collection: 'reports', id, data: { photos: [] } }),
    'utf8',
  )
})
afterEach(() => county.remove())

const inContent = (path: string) => join(county.contentDir, path)
const write = (path: string, bytes: string | Buffer) => {
  mkdirSync(dirname(inContent(path)), { recursive: true })
  writeFileSync(inContent(path), bytes)
}
const told = () => contentProblems(county.contentDir).map(({ file, code }) => [file, code])

it('a content folder that hands have been in is checked to its end', () => {
  write('reports/README.md', '# 说明')
  write(`reports/2026/${id} - 副本.md`, text)
  write(`reports/2025/${id}.md`, text)
  mkdirSync(inContent('pages/folder.md'), { recursive: true })
  symlinkSync('/nowhere', inContent('pages/dangling.md'))
  symlinkSync('loop.md', inContent('pages/loop.md'))
  symlinkSync('..', inContent('pages/above'))
  execFileSync('mkfifo', [inContent('pages/pipe.md')])
  expect(told()).toEqual([
    [`content/reports/2025/${id}.md`, 'wrong-folder'],
    [`content/reports/2026/${id} - 副本.md`, 'not-an-entry-name'],
    ['content/pages/above', 'is-a-link'],
    ['content/pages/dangling.md', 'is-a-link'],
    ['content/pages/loop.md', 'is-a-link'],
  ])
})

const GBK = Buffer.from([0xc7, 0xe0, 0xba, 0xcc])
const utf16 = (written: string) => Buffer.from(written, 'utf16le')
const BOM = Buffer.from([0xff, 0xfe])

it.each<[string, (written: string) => Buffer]>([
  ['GBK', (written) => Buffer.concat([Buffer.from(written.replace(/\p{Script=Han}/gu, '')), GBK])],
  ['UTF-16', utf16],
  ['UTF-16 with its mark', (written) => Buffer.concat([BOM, utf16(written)])],
  ['UTF-16 the other way round', (written) => Buffer.concat([BOM, utf16(written)]).swap16()],
  ['half UTF-8', (written) => Buffer.concat([Buffer.from(written), Buffer.from('# '), GBK])],
])('no file is taken for text that is %s, whatever it says', (_, encoded) => {
  const files = [`reports/2026/${id}.md`, 'site.yml', 'vocabularies/festivals.yml']
  for (const file of files) writeFileSync(inContent(file), encoded(readFileSync(inContent(file), 'utf8')))
  expect(told().filter(([, code]) => code === 'not-utf-8')).toEqual([
    ['content/site.yml', 'not-utf-8'],
    ['content/vocabularies/festivals.yml', 'not-utf-8'],
    [`content/reports/2026/${id}.md`, 'not-utf-8'],
  ])
})
