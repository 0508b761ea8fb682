import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Photos that were copied in by hand, the last one under two writings of its name, and one named by its content. */
export const photoPaths = [
  '/media/2026/11/手机.jpg',
  '/media/2026/11/lao jie.png',
  '/media/2026/11/lao%20jie.png',
  '/media/2026/11/00112233445566aa-640x480.jpg',
] as const

/** Photos and attachments that people exchange under their names. */
export const photosByHand = photoPaths.slice(0, 2)
export const attachmentPaths = ['/media/2026/11/表.csv', '/media/2026/11/tong-zhi.txt'] as const

/** Shapes and colours that a photo may get. */
const looks = [
  { width: 640, height: 480, background: '#335577' },
  { width: 500, height: 700, background: '#335577' },
  { width: 640, height: 480, background: '#aa4422' },
] as const

/** How many photos there are to choose from. */
export const LOOKS = looks.length

const typeOf = (path: string) => (path.endsWith('.png') ? 'png' : 'jpeg')

/** The bytes of every look in every type, drawn once: a step of a test takes no time for it. */
const drawAll = async () => {
  const drawn = new Map<string, Buffer>()
  for (const type of ['png', 'jpeg'] as const)
    for (const [at, look] of looks.entries())
      drawn.set(
        `${type} ${at}`,
        await sharp({ create: { ...look, channels: 3 } })
          .toFormat(type)
          .toBuffer(),
      )
  return drawn
}

/** Draws the photos. @returns writes one into a content folder, in a look */
export const openPhotos = async (contentDir: string) => {
  const drawn = await drawAll()
  return (path: string, look: number): void =>
    putMedia(contentDir, path, drawn.get(`${typeOf(path)} ${look}`) ?? '')
}

/** Puts a photo or attachment where its address says. */
export const putMedia = (contentDir: string, path: string, bytes: string | Uint8Array): void => {
  const file = join(contentDir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
