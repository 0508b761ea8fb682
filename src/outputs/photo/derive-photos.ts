import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { fromUprightPhoto } from '../../imaging/upright-photo.ts'
import { mediaFile } from '../../library/photos/media-file.ts'
import { photoSize } from '../../library/photos/photo-size.ts'
import { photoFile, photoSizes } from '../../library/photos/picture-sources.ts'
import { codeOf } from '../../library/site/error-code.ts'
import { plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { light } from '../../styles/palette.ts'
import type { MediaPlaces, ShownMedia } from './media-files.ts'
import { contentKey, keepInCache, missing, placeFromCache, unreadable } from './media-files.ts'

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
const RECIPE = 'webp-78-2'

const draw = (source: string, width: number, target: string) =>
  fromUprightPhoto({ source, animated: true }, (photo) =>
    photo.resize({ width, withoutEnlargement: true }).webp({ quality: 78 }).toFile(target),
  )

const widthsOf = ({ widths, mediaPath }: UsedPhoto) => widths ?? photoSizes(mediaPath)

const derive = async (
  photo: UsedPhoto,
  { source, key }: { source: string; key: string },
  places: MediaPlaces,
  done: DerivedPhotos,
) => {
  for (const width of widthsOf(photo)) {
    const cached = join(places.cacheDir, 'photos', key.slice(0, 2), `${key}-${width}-${RECIPE}.webp`)
    if (await keepInCache(cached, (draft) => draw(source, width, draft))) done.drawn++
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
    // A width that could be drawn is a link into the cache, where it stays.
    await rm(target, { force: true })
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
  const source = mediaFile(photo.mediaPath, places.contentDir)
  if (source === undefined) return leaveOut(photo, missing(photo, '图片'), places.outDir, done)
  const key = await contentKey(source).catch(() => undefined)
  if (key === undefined) return leaveOut(photo, unreadable(photo), places.outDir, done)
  try {
    await derive(photo, { source, key }, places, done)
  } catch (reason) {
    // A full disk or a forbidden folder is no fault of the photo.
    if (codeOf(reason) !== undefined) throw reason
    await leaveOut(photo, unreadable(photo), places.outDir, done)
  }
}

/** One photo once, however its address is written, with all the widths that anybody asked for. */
const merged = (used: readonly UsedPhoto[]): UsedPhoto[] => {
  const photos = new Map<string, UsedPhoto>()
  for (const photo of used) {
    const address = plainMediaAddress(photo.mediaPath)
    const before = photos.get(address)
    const widths = [before ?? photo, photo].flatMap(widthsOf)
    photos.set(address, { ...photo, ...before, widths: [...new Set(widths)] })
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
