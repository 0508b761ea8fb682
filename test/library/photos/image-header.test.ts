import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sizeInHeader } from '../../../src/library/photos/image-header.ts'

const sizeOf = (file: Buffer) => sizeInHeader((at, length) => file.subarray(at, at + length))
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } })
const photo = (format: 'jpeg' | 'png' | 'webp', orientation: number) =>
  plain(321, 123).withMetadata({ orientation }).toFormat(format).toBuffer()

describe('the size of a picture is not told', () => {
  it.each(['', 'GIF8', '<svg>', 'RIFF....WEBPVP8X', '\x89PNG', '\xff\xd8\xff'])('by %j', (text) => {
    expect(sizeOf(Buffer.from(text, 'latin1'))).toBeUndefined()
  })

  it('by any damaged file, and nothing else goes wrong', async () => {
    const files = await Promise.all((['jpeg', 'png', 'webp'] as const).map((format) => photo(format, 6)))
    const damage = fc.record({
      file: fc.constantFrom(...files),
      end: fc.nat(2000),
      at: fc.nat(200),
      bytes: fc.uint8Array({ maxLength: 8 }),
    })
    fc.assert(
      fc.property(damage, ({ file, end, at, bytes }) => {
        const damaged = Buffer.from(file.subarray(0, end))
        damaged.set(bytes.subarray(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length))
        const size = sizeOf(damaged)
        expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true)
      }),
    )
  })
})

describe('the size of a picture is told as it is shown', () => {
  const turns = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((turn) =>
    (['jpeg', 'png', 'webp'] as const).map((format) => [format, turn] as const),
  )
  it.each(turns)('in %s with orientation %d', async (format, turn) => {
    const file = await photo(format, turn)
    const { autoOrient } = await sharp(file).metadata()
    expect(sizeOf(file)).toEqual({ width: autoOrient.width, height: autoOrient.height })
    expect(sizeOf(file)?.width).toBe(turn < 5 ? 321 : 123)
  })

  it.each(['gif', 'png', 'webp', 'jpeg'] as const)('in %s that says nothing of a turn', async (format) => {
    expect(sizeOf(await plain(321, 123).toFormat(format).toBuffer())).toEqual({ width: 321, height: 123 })
  })

  it('in lossless, see-through and moving WebP', async () => {
    const see = await plain(33, 44).ensureAlpha(0.5).webp({ lossless: true }).toBuffer()
    expect(sizeOf(see)).toEqual({ width: 33, height: 44 })
    const frames = [await plain(9, 8).png().toBuffer(), await plain(9, 8).negate().png().toBuffer()]
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(sizeOf(moving)).toEqual({ width: 9, height: 8 })
  })

  it('in a JPEG after filling bytes and a large colour profile', async () => {
    const jpeg = await plain(321, 123).withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const filled = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xff]), jpeg.subarray(2)])
    expect(sizeOf(filled)).toEqual({ width: 123, height: 321 })
  })
})
