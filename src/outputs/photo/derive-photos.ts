import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { photoSize } from '../../library/photos/photo-size.ts'
import { plainMediaAddress } from '../../model/media.ts'
import { photoFile, photoSizes } from '../../library/photos/picture-sources.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { light } from '../../styles/palette.ts'
import type { MediaPlaces, ShownMedia } from './media-files.ts'
import { contentKey, missing, placeFromCache, placeOf, sourceOf } from './media-files.ts'

/** A photo that pages of the release show. */
export interface UsedPhoto extends ShownMedia {
  /** Without them all of `photoSizes`. */
  widths?: readonly number[] | undefined
}

/** What was done: files drawn anew, files in the release, and what is wrong. */
export interface DerivedPhotos {
  drawn: number
  placed: number
  problems: Problem[]
}

/** Part of the cache's key: whoever changes how photos are drawn gets new ones. */
const RECIPE = 'webp-78-1'

/** A draft of another name, then a rename: a killed build leaves no half picture in the cache. */
const draw = async (source: string, width: number, cached: string) => {
  await mkdir(dirname(cached), { recursive: true })
  const draft = `${cached}.${process.pid}`
  await sharp(source, { animated: true })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toFile(draft)
  await rename(draft, cached)
}

const unreadable = (photo: UsedPhoto): Problem =>
  problem('damaged-image', placeOf(photo), { value: plainMediaAddress(photo.mediaPath) })

const widthsOf = ({ widths, mediaPath }: UsedPhoto) => widths ?? photoSizes(mediaPath)

const derive = async (photo: UsedPhoto, source: string, places: MediaPlaces, done: DerivedPhotos) => {
  const key = await contentKey(source)
  for (const width of widthsOf(photo)) {
    const cached = join(places.cacheDir, 'photos', key.slice(0, 2), `${key}-${width}-${RECIPE}.webp`)
    if (!existsSync(cached)) {
      await draw(source, width, cached)
      done.drawn++
    }
    await placeFromCache(cached, join(places.outDir, photoFile(photo.mediaPath, width)))
    done.placed++
  }
}

/** An empty frame stands where a photo cannot be shown: the page around it is right, and names the address already. */
const placeBlank = async (photo: UsedPhoto, outDir: string) => {
  const size = photoSize(photo.mediaPath)
  for (const width of widthsOf(photo)) {
    const target = join(outDir, photoFile(photo.mediaPath, width))
    const height = Math.max(1, Math.round((width * size.height) / size.width))
    await mkdir(dirname(target), { recursive: true })
    await sharp({ create: { width, height, channels: 3, background: light.rule } })
      .webp()
      .toFile(target)
  }
}

const leaveOut = async (photo: UsedPhoto, why: Problem, outDir: string, done: DerivedPhotos) => {
  done.problems.push(why)
  await placeBlank(photo, outDir)
}

const placePhoto = async (photo: UsedPhoto, places: MediaPlaces, done: DerivedPhotos) => {
  const source = sourceOf(photo, places.contentDir)
  if (source === undefined) return leaveOut(photo, missing(photo, '图片'), places.outDir, done)
  try {
    await derive(photo, source, places, done)
  } catch (reason) {
    // A full disk or a forbidden folder is no fault of the photo.
    if (reason instanceof Error && 'code' in reason) throw reason
    await leaveOut(photo, unreadable(photo), places.outDir, done)
  }
}

/** One photo once, with all the widths that anybody asked for. */
const merged = (used: readonly UsedPhoto[]): UsedPhoto[] => {
  const photos = new Map<string, UsedPhoto>()
  for (const photo of used) {
    const before = photos.get(photo.mediaPath)
    const widths = [before ?? photo, photo].flatMap(widthsOf)
    photos.set(photo.mediaPath, { ...photo, ...before, widths: [...new Set(widths)] })
  }
  return [...photos.values()]
}

/**
 * Puts the sizes of all used photos into a release. Each is drawn once per content and width and hard-linked from the
 * cache ever after. Missing and broken photos are problems, not exceptions; an empty frame stands in their place.
 */
export const derivePhotos = async ({
  used,
  onProgress,
  ...places
}: MediaPlaces & {
  used: readonly UsedPhoto[]
  onProgress?: ((done: number, total: number) => void) | undefined
}): Promise<DerivedPhotos> => {
  const done: DerivedPhotos = { drawn: 0, placed: 0, problems: [] }
  const photos = merged(used)
  const waiting = photos.entries()
  const worker = async () => {
    for (const [index, photo] of waiting) {
      await placePhoto(photo, places, done)
      onProgress?.(index + 1, photos.length)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return done
}
