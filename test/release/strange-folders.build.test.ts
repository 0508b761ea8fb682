import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentPathOf, entryUrl } from '../../src/model/addresses.ts'
import { photoFile } from '../../src/library/photos/picture-sources.ts'
import type { BuildOutcome } from '../fixtures/county.ts'
import { buildFixture, fixtureCounty, writeEntry } from '../fixtures/county.ts'

const photo = '/media/2026/11/0123456789abcdef-600x400.jpg'
const attachment = '/media/2026/11/0123456789abcdef.pdf'
const [withPhoto, withLink] = ['20261101-qsc-aaaa', '20261102-qsc-bbbb']

const county = fixtureCounty()
const contentDir = join(county.root, '内 容#1?%41')
const dataDir = join(county.root, '数 据#2?%41')
const inRelease = (path: string) => join(dataDir, 'live', path)
let built: BuildOutcome
let document: Uint8Array

beforeAll(async () => {
  renameSync(county.contentDir, contentDir)
  mkdirSync(join(contentDir, 'media/2026/11'), { recursive: true })
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#357' } })
  writeFileSync(join(contentDir, photo), await picture.jpeg().toBuffer())
  document = await (await PDFDocument.create()).save()
  writeFileSync(join(contentDir, attachment), document)
  writeFileSync(join(county.root, 'secret.pdf'), 'secret')
  symlinkSync(county.root, join(contentDir, 'media/2026/12'))
  const photos = [{ image: photo, alt: '义诊' }]
  writeEntry(contentDir, { collection: 'reports', id: withPhoto, data: { photos } })
  writeEntry(contentDir, {
    collection: 'notices',
    data: { attachments: [{ name: '表格', file: attachment }] },
  })
  const data = { attachments: [{ name: '外面', file: '/media/2026/12/secret.pdf' }] }
  writeEntry(contentDir, { collection: 'notices', id: withLink, data })
  const chapter = '---\ntitle: 一章\nsummary: 说明\n---\n\n## 小节\n'
  writeFileSync(join(contentDir, 'handbook/chapter.mdx'), chapter)
  built = await buildFixture({ contentDir, dataDir })
})
afterAll(() => county.remove())

describe('a plain folder of Markdown with blanks, signs and Chinese in its path', () => {
  it('is built whole, handbook and photos included', () => {
    expect(built.code).toBe(0)
    expect(readFileSync(inRelease('handbook/chapter/index.html'), 'utf8')).toContain('小节')
    expect(existsSync(inRelease(`${entryUrl('reports', withPhoto)}index.html`))).toBe(true)
    expect(statSync(inRelease(photoFile(photo, 480))).isFile()).toBe(true)
    expect(readFileSync(inRelease(attachment)).equals(document)).toBe(true)
  })

  it('shares no file with the release: whoever changes it changes no site', () => {
    const files = globSync('**/*', { cwd: contentDir, withFileTypes: true }).filter((found) => found.isFile())
    for (const { parentPath, name } of files) expect(lstatSync(join(parentPath, name)).nlink).toBe(1)
  })

  it('shows nothing that a link leads to, and says so', () => {
    expect(existsSync(inRelease('media/2026/12'))).toBe(false)
    expect(built.last.leftOut).toMatchObject([
      { code: 'no-such-media', file: contentPathOf('notices', withLink) },
    ])
  })
})
