import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { allShots } from './catalogue/all-shots.ts'
import { drawScene } from './draw-scene.ts'
import { readIndex, writeIndex } from './photo-index.ts'
import type { Shot } from './catalogue/shot.ts'
import type { IndexedPhoto } from './photo-index.ts'

/** Width and height a picture is kept in: 3:2, covers 16:9, upright ones 3:4; the long edge is 1600. */
export function sizeOf({ scene, look }: Shot): { width: number; height: number } {
  if (scene === 'station-front') return { width: 1600, height: 900 }
  return scene === 'portrait' || look.tall ? { width: 1200, height: 1600 } : { width: 1600, height: 1067 }
}

/** Draws one picture of the catalogue. */
export const drawShot = (shot: Shot) =>
  drawScene(shot.scene, shot.id, { ...sizeOf(shot), month: shot.month, look: shot.look })

async function writeShot(contentDir: string, shot: Shot): Promise<{ photo: IndexedPhoto; bytes: number }> {
  const { width, height } = sizeOf(shot)
  const jpeg = await drawShot(shot)
  const hash = createHash('sha256').update(jpeg).digest('hex').slice(0, 16)
  const path = `/media/${shot.month.replace('-', '/')}/${hash}-${width}x${height}.jpg`
  const file = join(contentDir, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, jpeg)
  const { id, scene, month, alt } = shot
  return { photo: { id, scene, seed: id, path, width, height, alt, month }, bytes: jpeg.length }
}

/**
 * Draws the pictures whose ids begin with `prefix` (all of them without one) into the content, writes
 * the index, and takes away the files that this replaces.
 */
export async function writeMedia(contentDir: string, prefix = ''): Promise<{ count: number; bytes: number }> {
  const before = new Map((await readIndex()).map((photo) => [photo.id, photo]))
  const photos: IndexedPhoto[] = []
  let [count, bytes] = [0, 0]
  for (const shot of allShots) {
    const kept = shot.id.startsWith(prefix) ? undefined : before.get(shot.id)
    if (kept) {
      photos.push({ ...kept, alt: shot.alt })
      continue
    }
    const written = await writeShot(contentDir, shot)
    photos.push(written.photo)
    count += 1
    bytes += written.bytes
  }
  await removeReplaced(contentDir, [...before.values()], photos)
  await writeIndex(photos)
  return { count, bytes }
}

async function removeReplaced(
  contentDir: string,
  before: IndexedPhoto[],
  after: IndexedPhoto[],
): Promise<void> {
  const current = new Set(after.map((photo) => photo.path))
  const replaced = before.filter((photo) => photo.path && !current.has(photo.path))
  await Promise.all(replaced.map((photo) => rm(join(contentDir, photo.path), { force: true })))
}
