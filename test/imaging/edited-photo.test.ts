import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { boxOf, editedPhoto } from '../../src/imaging/edited-photo.ts'
import type { PhotoEdit } from '../../src/imaging/edited-photo.ts'
import { reddestEdge, striped } from '../cms/gateway/media/sample-photos.ts'

const WIDTH = 800
const HEIGHT = 600
const NOTHING: PhotoEdit = { turn: 0, blur: [] }
const FACE = { x: 0.4, y: 0.3, width: 0.2, height: 0.25 }

const edited = async (photo: Sharp, edit: Partial<PhotoEdit>) => {
  const opened = sharp(await photo.png().toBuffer())
  return (await editedPhoto(opened, { ...NOTHING, ...edit })).png().toBuffer()
}
/** Every pixel another than its neighbours, as the finest writing. */
const finest = () => {
  const data = Buffer.from(
    Array.from({ length: WIDTH * HEIGHT * 3 }, (_, at) => (Math.floor(at / 3) * 7919 + at) % 251),
  )
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
}
/** How far neighbours differ at most in a piece. */
const roughness = async (photo: Uint8Array, area: PhotoEdit['blur'][number] | typeof FACE) => {
  const { width, ...box } = boxOf(area, { width: WIDTH, height: HEIGHT })
  const data = await sharp(photo)
    .extract({ ...box, width })
    .greyscale()
    .raw()
    .toBuffer()
  let most = 0
  for (let at = 1; at < data.length; at += 1)
    if (at % width !== 0) most = Math.max(most, Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0)))
  return most
}
/** The middle of an ellipse, where it hides everything. */
const inside = ({ x, y, width, height }: typeof FACE) => ({
  x: x + width * 0.2,
  y: y + height * 0.2,
  width: width * 0.6,
  height: height * 0.6,
})

describe('a photo that is edited', () => {
  it('is turned clockwise', async () => {
    const turned = await edited(striped(WIDTH, HEIGHT), { turn: 90 })
    expect(await sharp(turned).metadata()).toMatchObject({ width: HEIGHT, height: WIDTH })
    expect(await reddestEdge(turned)).toBe('top')
  })

  it('is cut as it stands after the turn', async () => {
    const cut = await edited(striped(WIDTH, HEIGHT), {
      turn: 180,
      crop: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
    })
    expect(await sharp(cut).metadata()).toMatchObject({ width: WIDTH / 2, height: HEIGHT / 2 })
    expect(await reddestEdge(cut)).toBe('right')
  })

  it.each(['rectangle', 'ellipse'] as const)('keeps nothing of what a %s hides', async (shape) => {
    const photo = finest()
    const area = shape === 'ellipse' ? inside(FACE) : FACE
    const before = await photo.clone().png().toBuffer()
    expect(await roughness(before, area)).toBeGreaterThan(100)
    const after = await edited(photo, { blur: [{ ...FACE, shape }] })
    expect(await roughness(after, area)).toBeLessThan(12)
    expect(await roughness(after, { x: 0, y: 0, width: 0.3, height: 0.3 })).toBeGreaterThan(100)
  })

  it('hides two faces that differ only in their finest parts in the same way', async () => {
    const face = async (shift: number) => {
      const data = Buffer.from(
        Array.from({ length: 160 * 160 }, (_, at) => 100 + 50 * ((at + Math.floor(at / 160) + shift) % 2)),
      )
      const photo = sharp(data, { raw: { width: 160, height: 160, channels: 1 } }).toColourspace('srgb')
      const hidden = await edited(photo, { blur: [{ x: 0, y: 0, width: 1, height: 1, shape: 'rectangle' }] })
      return sharp(hidden).removeAlpha().raw().toBuffer()
    }
    const [one, other] = [await face(0), await face(1)]
    const most = one.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (other[at] ?? 0))), 0)
    expect(most).toBeLessThan(6)
  })
})
