import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { takeInPhoto } from '../../../cms/gateway/media/take-in-photo.ts'
import { SAMPLE_COUNTY_DIR } from '../../county/write-county.ts'
import type { LaidOutCounty } from './laid-out-county.ts'

/** What phones hand over, before the intake makes it smaller. */
const PHONE = { width: 3000, height: 2000 }
const FOLDER = 'media/2026/11'
const AT_ONCE = 4

const samplePhotos = (): string[] => {
  const media = join(SAMPLE_COUNTY_DIR, 'media')
  return readdirSync(media, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jpg'))
    .sort()
    .map((name) => join(media, name))
}

/** A picture of the sample county as nobody has seen it: large, in other colours, as a phone's JPEG. */
const phonePhoto = (file: string, number: number): Promise<Buffer> =>
  sharp(file)
    .modulate({ hue: (number * 37) % 360 })
    .resize({ ...PHONE, fit: 'cover' })
    .jpeg({ quality: 92 })
    .toBuffer()

/**
 * Draws photos, each unlike all others, and takes them in as the gateway does.
 * @param from the number of the first: other numbers are other photos
 * @returns their addresses
 */
export const addPhotos = async (
  { contentDir }: LaidOutCounty,
  count: number,
  from = 0,
): Promise<string[]> => {
  const samples = samplePhotos()
  mkdirSync(join(contentDir, FOLDER), { recursive: true })
  const addOne = async (number: number): Promise<string> => {
    const drawn = await phonePhoto(samples[number % samples.length] ?? '', number)
    const { name, bytes } = await takeInPhoto(drawn, 'photo.jpg')
    writeFileSync(join(contentDir, FOLDER, name), bytes)
    return `/${FOLDER}/${name}`
  }
  const addresses: string[] = []
  for (let number = from; number < from + count; number += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, from + count - number) }, (_none, at) => number + at)
    addresses.push(...(await Promise.all(some.map(addOne))))
  }
  return addresses
}

/** Photos as a report names them, a line of front matter each. */
export const photoLines = (addresses: readonly string[]): string[] => [
  'photos:',
  ...addresses.flatMap((address, at) => [
    `  - image: ${address}`,
    `    alt: 第${at + 1}张，志愿者在村口忙着`,
  ]),
]
