import sharp from 'sharp'
import { expect, it } from 'vitest'
import { photoKind } from '../../../../cms/editor/uploads/shrink/photo-kind.ts'
import { phonePhoto } from '../../gateway/media/sample-photos.ts'

const kindOf = (bytes: Uint8Array) => photoKind(new Blob([new Uint8Array(bytes)]))
const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#2C6449' } })

it('a photo with the place in it is known, so that it never travels with it', async () => {
  expect(await kindOf(await phonePhoto(30, 20))).toEqual({ format: 'jpeg', isMoving: false, hasNotes: true })
  const webp = await plain
    .clone()
    .webp()
    .withExif({ IFD0: { Make: 'Phone' } })
    .toBuffer()
  expect(await kindOf(webp)).toEqual({ format: 'webp', isMoving: false, hasNotes: true })
})

it('a screenshot has nothing to hide', async () => {
  expect(await kindOf(await plain.clone().png().toBuffer())).toEqual({
    format: 'png',
    isMoving: false,
    hasNotes: false,
  })
})

it('a moving picture is known, so that its other pictures are not lost', async () => {
  const frames = [await plain.clone().png().toBuffer(), await plain.clone().negate().png().toBuffer()]
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  expect(await kindOf(moving)).toMatchObject({ format: 'webp', isMoving: true })
})

it('an iPhone’s own format is known whatever the file is called', async () => {
  const head = Buffer.from('\0\0\0\x24ftypheic\0\0\0\0mif1heic', 'latin1')
  expect((await kindOf(head)).format).toBe('heic')
})

it('what is no photo is left to the gateway', async () => {
  expect((await kindOf(Buffer.from('%PDF-1.7'))).format).toBe('other')
  expect((await kindOf(Buffer.from(''))).format).toBe('other')
})
