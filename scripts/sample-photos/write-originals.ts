import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawScene } from './draw-scene.ts'
import { withPhoneMetadata } from './phone-metadata.ts'
import type { PhoneMetadata } from './phone-metadata.ts'

interface Original extends PhoneMetadata {
  name: string
  scene: string
  width: number
  height: number
}

/** A point in the invented county; no real house stands for it. */
const county = { lat: 28.3456, lng: 113.6543 }

const originals: Original[] = [
  {
    name: 'IMG_20261108_093012.jpg',
    scene: 'clinic-table',
    width: 2400,
    height: 1600,
    orientation: 1,
    takenAt: '2026-11-08T09:30:12',
    ...county,
  },
  {
    name: 'IMG_20261108_093547.jpg',
    scene: 'courtyard-talk',
    width: 2400,
    height: 1600,
    orientation: 6,
    takenAt: '2026-11-08T09:35:47',
    ...county,
  },
  {
    name: 'IMG_20261115_151003.jpg',
    scene: 'river-bridge',
    width: 1600,
    height: 2400,
    orientation: 8,
    takenAt: '2026-11-15T15:10:03',
    ...county,
  },
  {
    name: 'mmexport1762567890123.jpg',
    scene: 'lecture',
    width: 1800,
    height: 1200,
    orientation: 3,
    takenAt: '2026-11-08T10:11:30',
    ...county,
  },
  {
    name: '微信图片_20261108.jpg',
    scene: 'book-room',
    width: 2400,
    height: 1600,
    orientation: 1,
    takenAt: '2026-11-08T14:02:00',
    ...county,
  },
  {
    name: '微信图片_20261108_2.jpg',
    scene: 'portrait',
    width: 1500,
    height: 2000,
    orientation: 6,
    takenAt: '2026-11-08T14:05:41',
    ...county,
  },
]

/** Writes pictures as they come from a phone - EXIF with place and time, some lying turned - and returns their names. */
export async function writeOriginals(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  for (const { name, scene, width, height, ...metadata } of originals) {
    const drawn = await drawScene(scene, name, { width, height, month: '2026-11' })
    await writeFile(join(folder, name), await withPhoneMetadata(drawn, metadata))
  }
  return originals.map((original) => original.name)
}
