import sharp from 'sharp'
import { drawScene } from '../../scripts/sample-photos/draw-scene.ts'
import { withPhoneMetadata } from '../../scripts/sample-photos/phone-metadata.ts'

/** A photo as it lies on a phone, and as the person who took it saw it. */
export interface PhonePhoto {
  name: string
  alt: string
  seen: Buffer
  shape: 'landscape' | 'portrait'
  /** Pixels lying on their side, with EXIF that says so and says where and with what it was taken. */
  file: Buffer
}

const shots = [
  { scene: 'clinic-table', alt: '医生在榕树下给老人量血压', width: 1200, height: 800 },
  { scene: 'river-bridge', alt: '志愿者走过村口的石桥', width: 800, height: 1200 },
  { scene: 'courtyard-talk', alt: '乡亲们坐在院子里听讲', width: 1200, height: 900 },
] as const

/** Three photos of one morning, held upright and across. */
export const phonePhotos = (): Promise<PhonePhoto[]> =>
  Promise.all(
    shots.map(async ({ scene, alt, width, height }, index) => {
      const seen = await drawScene(scene, 'journey', { width, height, month: '2026-11' })
      const place = { orientation: 6, lat: 28.3456, lng: 113.6543, takenAt: '2026-11-20T09:30:12' } as const
      const file = await withPhoneMetadata(seen, place)
      const shape = width > height ? 'landscape' : 'portrait'
      return { name: `IMG_2026112${index}.jpg`, alt, seen, shape, file }
    }),
  )

const SIDE = 24

const inSmall = (picture: Buffer) =>
  sharp(picture).greyscale().resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer()

/** How far two pictures are apart, from 0 (the same) to 255; sizes do not matter, a turned picture is far off. */
export const distance = async (one: Buffer, other: Buffer): Promise<number> => {
  const [a, b] = await Promise.all([inSmall(one), inSmall(other)])
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}
