import { linkSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachmentFile } from '../../../src/library/notices/attachment-file.ts'
import { placeAttachments } from '../../../src/outputs/photo/place-attachments.ts'
import { putKeptFile } from '../../../src/release/switch/change-files.ts'
import { phonePhoto, reddestEdge } from '../../cms/gateway/media/sample-photos.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'))
})
afterEach(() => rm(folder, { recursive: true }))

const copyIn = async (name: string, bytes: Uint8Array) => {
  const file = join(folder, 'content/media/2026/11', name)
  mkdirSync(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
const offer = (...written: string[]) =>
  placeAttachments({
    used: written.map((name) => ({
      mediaPath: `/media/2026/11/${name}`,
      target: attachmentFile(`/media/2026/11/${name}`, '名单'),
      file: 'content/notices/a.md',
      field: 'attachments.0.file',
    })),
    contentDir: join(folder, 'content'),
    cacheDir: join(folder, 'cache'),
    put: (target, kept) => putKeptFile(join(folder, 'out'), target, kept),
  })
const offered = (name: string) =>
  readFileSync(join(folder, 'out', attachmentFile(`/media/2026/11/${name}`, '名单')))

describe('an attachment that cannot be offered is named, the others are placed', () => {
  it.each([
    ['that is missing', '没有.pdf', undefined],
    ['that is a damaged photo, which may say where it was taken', '坏.jpg', 'no photo'],
    ['whose name no disk knows', `${'长'.repeat(120)}.pdf`, undefined],
  ])('one %s', async (_, name, content) => {
    if (content !== undefined) await copyIn(name, Buffer.from(content))
    await copyIn('好.pdf', Buffer.from('%PDF-'))
    expect(await offer(name, '好.pdf')).toMatchObject([
      { file: 'content/notices/a.md', field: 'attachments.0.file' },
    ])
    expect(offered('好.pdf').toString()).toBe('%PDF-')
  })
})

describe('an attachment is offered', () => {
  it.each([
    ['完成100%.pdf', '完成100%.pdf'],
    ['名单 (1).pdf', '名单%20(1).pdf'],
    ['%E5%90%8D.pdf', '%E5%90%8D.pdf'],
    ['a#b?c&"d\'.pdf', 'a#b?c&"d\'.pdf'],
    ['Cafe\u0301.pdf', 'Caf\u00e9.pdf'],
    [`${'长'.repeat(80)}.pdf`, `${'长'.repeat(80)}.pdf`],
  ])('%s, which the entry calls %s', async (name, written) => {
    await copyIn(name, Buffer.from('%PDF-'))
    expect(await offer(written)).toEqual([])
    expect(offered(written).toString()).toBe('%PDF-')
  })

  it('under its earlier address too', async () => {
    await copyIn('0123456789abcdef.docx', Buffer.from('PK'))
    await offer('0123456789abcdef.docx')
    const earlier = join(folder, 'out/media/2026/11/0123456789abcdef.docx')
    expect(readFileSync(earlier, 'utf8')).toBe('PK')
  })

  it('as it is now, where a release before it offers another under its name', async () => {
    await copyIn('名单.pdf', Buffer.from('%PDF-1'))
    await offer('名单.pdf')
    const before = join(folder, 'before.pdf')
    linkSync(join(folder, 'out', attachmentFile('/media/2026/11/名单.pdf', '名单')), before)
    await copyIn('名单.pdf', Buffer.from('%PDF-2'))
    await offer('名单.pdf')
    expect([offered('名单.pdf').toString(), readFileSync(before, 'utf8')]).toEqual(['%PDF-2', '%PDF-1'])
  })

  it('as a photo without its place, upright, when it came by hand', async () => {
    await copyIn('同意书.jpg', await phonePhoto(900, 600))
    expect(await offer('同意书.jpg')).toEqual([])
    expect(await sharp(offered('同意书.jpg')).metadata()).toMatchObject({
      format: 'jpeg',
      width: 600,
      height: 900,
    })
    expect((await sharp(offered('同意书.jpg')).metadata()).exif).toBeUndefined()
    expect(await reddestEdge(offered('同意书.jpg'))).toBe('top')
  })
})
