import { describe, expect, it } from 'vitest'
import {
  isMediaAddress,
  isPhotoAddress,
  mediaAddressesIn,
  nameByContent,
  photoName,
  plainMediaAddress,
  sizeInName,
} from '../../src/model/media.ts'

describe('the address of a photo or attachment', () => {
  it.each(['https://example.com/a.jpg', '/media/a', 'media/a.jpg', '/media/..\\a.jpg', ''])(
    'is not %s',
    (text) => {
      expect(isMediaAddress(text)).toBe(false)
    },
  )

  it('is a photo’s when it ends like one', () => {
    expect(isPhotoAddress('/media/2026/11/a.JPG')).toBe(true)
    expect(isPhotoAddress('/media/2026/11/名单.pdf')).toBe(false)
  })

  it('survives a stray percent sign', () => {
    expect(plainMediaAddress('/media/a%20b.jpg')).toBe('/media/a b.jpg')
    expect(plainMediaAddress('/media/完成率100%.pdf')).toBe('/media/完成率100%.pdf')
  })
})

describe('the addresses in a text', () => {
  it('end where YAML, Markdown or a sentence goes on', () => {
    const text = 'cover: /media/a.jpg\n---\n![图](/media/b.png)，见“/media/c.pdf”。/media/d.webp，/media/none'
    expect([...mediaAddressesIn(text)]).toEqual([
      '/media/a.jpg',
      '/media/b.png',
      '/media/c.pdf',
      '/media/d.webp',
    ])
  })

  it('hold blanks, brackets and percent signs where nothing else stands beside them', () => {
    const text = [
      'attachments:',
      '  - name: 完成情况',
      '    file: /media/2026/11/完成 100%（终稿） (1).pdf',
      '  - file: "/media/2026/11/v.20 final.docx"',
      '![图](</media/a b.jpg>)和![图](/media/c%20d.jpg)',
      '![图](/media/图 (1).jpg "题")和！[图]（/media/e f(1.jpg）',
    ].join('\n')
    expect([...mediaAddressesIn(text)]).toEqual([
      '/media/2026/11/完成 100%（终稿） (1).pdf',
      '/media/2026/11/v.20 final.docx',
      '/media/a b.jpg',
      '/media/c%20d.jpg',
      '/media/c d.jpg',
      '/media/图 (1).jpg',
      '/media/e f(1.jpg',
    ])
  })

  it('are found in one pass where /media/ stands 10,000 times', () => {
    expect(mediaAddressesIn('/media/'.repeat(10_000)).size).toBe(0)
    expect([...mediaAddressesIn(`${'/media/'.repeat(10_000)}a.jpg`)][0]?.length).toBe(70_005)
  })
})

describe('the name of a photo', () => {
  const name = photoName('0123456789abcdef0123', { width: 1600, height: 1067 })

  it('tells its content and its size', () => {
    expect(name).toBe('0123456789abcdef-1600x1067')
    expect(nameByContent(`${name}.jpg`)?.hash).toBe('0123456789abcdef')
    expect(sizeInName(`/media/2026/11/${name}.jpg`)).toEqual({ width: 1600, height: 1067 })
  })

  it('tells nothing when somebody else gave it, whatever size it says', () => {
    expect(sizeInName('/media/海报-1080x1920.jpg')).toBeUndefined()
    expect(sizeInName('/media/0123456789abcdef-0x10.jpg')).toBeUndefined()
    expect(nameByContent('IMG_0001.jpg')).toBeUndefined()
    expect(sizeInName('/media/IMG_0001.jpg')).toBeUndefined()
  })
})
