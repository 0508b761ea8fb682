import sharp from 'sharp'

/** What a phone writes into its photos: how it was held, where it was, and when (`yyyy-mm-ddThh:mm:ss`). */
export interface PhoneMetadata {
  /** EXIF orientation: 1 upright, 3 upside down, 6 and 8 turned by a quarter. */
  orientation: 1 | 3 | 6 | 8
  lat: number
  lng: number
  takenAt: string
}

/** Degrees that lay the stored pixels so that the orientation puts them upright again. */
const storedTurn = { 1: 0, 3: 180, 6: 270, 8: 90 } as const

/** Degrees, minutes and hundredths of seconds, as EXIF writes a place. */
function degrees(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 360000)
  return `${Math.floor(hundredths / 360000)}/1 ${Math.floor((hundredths % 360000) / 6000)}/1 ${hundredths % 6000}/100`
}

/**
 * Gives a JPEG the EXIF data of a phone (camera, place, time, orientation). Seen through its
 * orientation the picture looks as before; its pixels lie turned.
 */
export async function withPhoneMetadata(
  jpeg: Buffer,
  { orientation, lat, lng, takenAt }: PhoneMetadata,
): Promise<Buffer> {
  const time = takenAt.replaceAll('-', ':').replace('T', ' ')
  return sharp(jpeg)
    .rotate(storedTurn[orientation])
    .withExif({
      IFD0: { Make: 'Sample', Model: 'Sample Phone 12', DateTime: time, Software: 'Sample Camera 4.1' },
      IFD2: { DateTimeOriginal: time },
      IFD3: {
        GPSLatitudeRef: lat < 0 ? 'S' : 'N',
        GPSLatitude: degrees(lat),
        GPSLongitudeRef: lng < 0 ? 'W' : 'E',
        GPSLongitude: degrees(lng),
      },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer()
}
