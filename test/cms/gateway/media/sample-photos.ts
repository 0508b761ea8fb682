import sharp, { type Sharp } from 'sharp'

const STRIPE = 0.2

/** A picture with a red strip along its left edge, so that a turn shows; grain keeps it from packing to nothing. */
export const striped = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#2255aa',
      noise: { type: 'gaussian', mean: 90, sigma: 20 },
    },
  }).composite([
    {
      input: { create: { width: Math.round(width * STRIPE), height, channels: 3, background: '#ff0000' } },
      left: 0,
      top: 0,
    },
  ])

/** What a phone held upright writes: the sensor's landscape pixels, "turn me right" and where it was taken. */
export const phonePhoto = (width = 3000, height = 2000): Promise<Buffer> =>
  striped(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 7/1 30/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** Where the red strip lies now, as the mean red of the four edges' middles. */
export const reddestEdge = async (bytes: Uint8Array): Promise<string> => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const redness = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels
    return (data[at] ?? 0) - (data[at + 2] ?? 0)
  }
  const [midX, midY] = [Math.floor(info.width / 2), Math.floor(info.height / 2)]
  const edges = {
    left: redness(3, midY),
    right: redness(info.width - 4, midY),
    top: redness(midX, 3),
    bottom: redness(midX, info.height - 4),
  }
  return Object.entries(edges).reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** What some phones write: a scan header of another kind of JPEG, which every viewer overlooks, and bytes of their own at the end. */
export const samsungPhoto = async (width = 900, height = 600): Promise<Buffer> => {
  const jpeg = await striped(width, height).jpeg().toBuffer()
  // Behind the scan's marker and its three components: first and last coefficient, and how they are refined.
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]))
  const parameters = scan + 5 + 2 * jpeg.readUInt8(scan + 4)
  jpeg.set([0, 0, 0], parameters)
  return Buffer.concat([jpeg, Buffer.from('\0\0SEFHk\0\0\0Image_UTC_Data1700000000000SEFT', 'latin1')])
}
