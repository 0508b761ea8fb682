import sharp from 'sharp'

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
  { alt: '医生在榕树下给老人量血压', width: 1200, height: 800, sun: 0.2, hill: 0.7 },
  { alt: '志愿者走过村口的石桥', width: 800, height: 1200, sun: 0.5, hill: 0.4 },
  { alt: '乡亲们坐在院子里听讲', width: 1200, height: 900, sun: 0.8, hill: 0.55 },
] as const

/** A landscape without any symmetry: no turn of it looks like another. */
const drawn = ({ width, height, sun, hill }: (typeof shots)[number]): Promise<Buffer> => {
  const [x, y] = [width * sun, height * hill]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#b9d3d6"/>
    <circle cx="${x}" cy="${y / 3}" r="${width / 12}" fill="#fff6d8"/>
    <path d="M0 ${y}L${x} ${y * 0.6}L${width} ${y * 1.2}V${height}H0Z" fill="#2c6449"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer()
}

/** As a phone held upright writes a picture: its pixels turned by a quarter, and EXIF with camera, time and place. */
const asPhoneWrites = (seen: Buffer): Promise<Buffer> =>
  sharp(seen)
    .rotate(270)
    .withExif({
      IFD0: { Make: 'Sample', Model: 'Sample Phone 12', DateTime: '2026:11:20 09:30:12' },
      IFD2: { DateTimeOriginal: '2026:11:20 09:30:12' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 20/1 4416/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '113/1 39/1 1548/100',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()

/** Three photos of one morning, held upright and across. */
export const phonePhotos = (): Promise<PhonePhoto[]> =>
  Promise.all(
    shots.map(async (shot, index) => {
      const seen = await drawn(shot)
      const shape = shot.width > shot.height ? 'landscape' : 'portrait'
      return {
        name: `IMG_2026112${index}.jpg`,
        alt: shot.alt,
        seen,
        shape,
        file: await asPhoneWrites(seen),
      }
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
