import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES, RefusedUpload } from '../../../../cms/gateway/media/refused-upload.ts'
import { takeInPhoto } from '../../../../cms/gateway/media/take-in-photo.ts'
import { longScreenshot, phonePhoto, reddestEdge, samsungPhoto, striped } from './sample-photos.ts'

const refusal = async (bytes: Uint8Array, name = '照片.jpg') => {
  const reason: unknown = await takeInPhoto(bytes, name).catch((thrown: unknown) => thrown)
  if (!(reason instanceof RefusedUpload)) throw new Error('was taken in', { cause: reason })
  return reason
}

const text = (content: string) => Buffer.from(content)
const box = (brand: string) =>
  Buffer.concat([text('\0\0\0\x18ftyp'), text(brand), text('\0\0\0\0mif1'), Buffer.alloc(2000)])

/** A PNG of one row of chunks whose header claims 60,000 × 60,000 pixels. */
const bomb = async () => {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  const { crc32 } = await import('node:zlib')
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

describe('what is refused', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['more than the largest upload', Buffer.alloc(MAX_UPLOAD_BYTES + 1), 'too-large'],
    ['an iPhone HEIC, even when it is called .jpg', box('heic'), 'heic'],
    ['AVIF', box('avif'), 'avif'],
    [
      'a phone video',
      Buffer.concat([text('\0\0\0\x18ftypmp42'), text('\0\0\0\0isom'), Buffer.alloc(99)]),
      'video',
    ],
    [
      'an SVG called .jpg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'svg',
    ],
    ['an SVG after a byte-order mark and an XML head', text('\uFEFF <?xml version="1.0"?><svg/>'), 'svg'],
    ['HTML', text('\n<!doctype html><script>alert(1)</script>'), 'html'],
    ['a PDF', text('%PDF-1.7\n'), 'pdf'],
    ['a Word file', Buffer.from('PK\x03\x04word'), 'document'],
    ['plain text', text('通知：明天开会'), 'unknown'],
    ['a GIF header before a script', text('GIF89a/*<script>*/=1;alert(1)'), 'broken'],
  ])('%s', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code)
  })

  it.each([0.02, 0.5, 0.98])('a photo of which only %d has arrived', async (share) => {
    const whole = await phonePhoto(1200, 800)
    expect((await refusal(whole.subarray(0, whole.length * share))).code).toBe('broken')
  })

  it('a small file that claims to be a huge picture', async () => {
    expect((await refusal(await bomb())).code).toBe('too-many-pixels')
  })

  it('a screenshot so long that nobody could read what is left of it', async () => {
    const { code, message } = await refusal(await longScreenshot(60_000))
    expect([code, message]).toEqual(['too-long-picture', expect.stringContaining('分成几段')])
  })

  it('an animation of too many frames', async () => {
    const one = await frame('#f00')
    const other = await frame('#0f0')
    const frames = Array.from({ length: 201 }, (_, n) => (n % 2 === 0 ? one : other))
    const animation = sharp(frames, { join: { animated: true } })
    expect((await refusal(await animation.gif().toBuffer())).code).toBe('too-long-animation')
  })

  it('a photo of one kind in the clothes of another', async () => {
    const png = await striped(20, 20).png().toBuffer()
    expect((await refusal(Buffer.concat([text('\xff\xd8\xff'), png]))).code).toMatch(/broken|unknown/)
  })

  it('with a sentence that names the file and says what to do', async () => {
    const { message } = await refusal(box('heic'), 'C:\\fakepath\\IMG_0001.HEIC')
    expect(message).toMatch(/^“IMG_0001\.HEIC”是苹果手机的 HEIC 格式.*兼容性最佳/)
  })
})

describe('what is taken in', () => {
  it('stands upright, is at most 2400 pixels long and says nothing of camera and place', async () => {
    const photo = await takeInPhoto(await phonePhoto(), 'IMG_0001.JPG')
    expect([photo.width, photo.height]).toEqual([1600, 2400])
    expect(await reddestEdge(photo.bytes)).toBe('top')
    const { exif, xmp, icc, iptc, orientation } = await sharp(photo.bytes).metadata()
    expect([exif, xmp, icc, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each([
    [20_000, [885, 16_383]],
    [9000, [1080, 9000]],
    [2400, [1080, 2400]],
  ])('stays legible where it is a screenshot of %d pixels', async (height, kept) => {
    const photo = await takeInPhoto(await longScreenshot(height), '长图.jpg')
    expect([photo.width, photo.height]).toEqual(kept)
  })

  it('may carry the bytes that Samsung writes behind its pixels', async () => {
    expect(await takeInPhoto(await samsungPhoto(), '三星.jpg')).toMatchObject({ width: 900, height: 600 })
  })

  it.each(['png', 'webp'] as const)('stands upright in %s too', async (format) => {
    const turned = striped(300, 200).withMetadata({ orientation: 6 }).toFormat(format)
    const photo = await takeInPhoto(await turned.toBuffer(), `x.${format}`)
    expect([photo.width, photo.height, await reddestEdge(photo.bytes)]).toEqual([200, 300, 'top'])
  })

  it('is named after its own bytes and size, the same each time', async () => {
    const upload = await phonePhoto(600, 400)
    const [first, second] = [await takeInPhoto(upload, 'a.jpg'), await takeInPhoto(upload, 'b.png')]
    expect(first.name).toMatch(/^[0-9a-f]{16}-400x600\.jpg$/)
    expect(second.name).toBe(first.name)
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  it.each(['png', 'webp', 'gif'] as const)('keeps %s as it is and never enlarges it', async (type) => {
    const photo = await takeInPhoto(await striped(300, 200).toFormat(type).toBuffer(), 'x')
    expect([photo.name.split('.')[1], photo.width, photo.height]).toEqual([type, 300, 200])
  })

  it('keeps an animation moving', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((background) => frame(background)))
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const photo = await takeInPhoto(animation, '动图.gif')
    expect([photo.width, photo.height]).toEqual([40, 30])
    expect((await sharp(photo.bytes, { animated: true }).metadata()).pages).toBe(3)
  })

  it('drops what is hidden behind the picture', async () => {
    const polyglot = Buffer.concat([await phonePhoto(600, 400), text('<script>alert(1)</script>PK\x03\x04')])
    const photo = await takeInPhoto(polyglot, 'x.jpg')
    expect(photo.bytes.includes('<script>')).toBe(false)
  })

  it('turns wide-gamut and print colours into sRGB', async () => {
    const wide = await striped(200, 100).withIccProfile('p3').jpeg().toBuffer()
    const print = await striped(200, 100).toColourspace('cmyk').jpeg().toBuffer()
    for (const upload of [wide, print]) {
      const { space, hasProfile } = await sharp((await takeInPhoto(upload, 'x')).bytes).metadata()
      expect([space, hasProfile]).toEqual(['srgb', false])
    }
  })
})

const frame = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
