import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** As many as a report may have. */
export const PHOTOS = 20
export const PORTRAIT = '0123456789abcdef-1200x1600.jpg'
export const photoName = (at: number) => `${String(at).padStart(16, '0')}-1600x1067.jpg`

/** Of one colour: what they show is nobody's business here, how large they are is. */
export const layPhotos = async (contentDir: string): Promise<void> => {
  const folder = join(contentDir, 'media/2026/11')
  mkdirSync(folder, { recursive: true })
  const drawn = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#2C6449' } })
      .jpeg()
      .toBuffer()
  writeFileSync(join(folder, PORTRAIT), await drawn(1200, 1600))
  const landscape = await drawn(1600, 1067)
  for (let at = 0; at < PHOTOS; at += 1) writeFileSync(join(folder, photoName(at)), landscape)
}
