import { statSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { fromUprightPhoto } from '../../imaging/upright-photo.ts'
import { mediaFile } from '../../library/photos/media-file.ts'
import { photoSize } from '../../library/photos/photo-size.ts'
import type { PhotoCopy, PhotoFormat } from '../../library/photos/picture-sources.ts'
import { photoCopies, photoFile } from '../../library/photos/picture-sources.ts'
import { codeOf } from '../../library/site/error-code.ts'
import { isFullDisk } from '../../model/failures/full-disk.ts'
import { plainMediaAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { light } from '../../styles/palette.ts'
import type { ShownMedia } from './media-files.ts'
import { keepInCache, missing, unreadable } from './media-files.ts'

/** A photo that pages of the release show. */
export interface UsedPhoto extends ShownMedia {
  /** Without them all of `photoCopies`. */
  copies?: readonly PhotoCopy[] | undefined
}

/** What was done: files drawn anew, the names of all of them, and what is wrong. */
export interface DerivedPhotos {
  drawn: number
  names: string[]
  problems: Problem[]
}

/** Where photos are taken from, and the folder of those that were drawn before, named `PHOTO_RECIPE`. */
export interface PhotoPlaces {
  contentDir: string
  photosDir: string
}

/** No photo is that old: an empty frame is known by it, and gives way once its photo is there. */
const TIME_OF_FRAMES = new Date(0)

const isFrame = (file: string) =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs === TIME_OF_FRAMES.getTime()

const copiesOf = ({ copies, mediaPath }: UsedPhoto) => copies ?? photoCopies(mediaPath)

const nameOf = ({ mediaPath }: UsedPhoto, { width, format }: PhotoCopy) =>
  basename(photoFile(mediaPath, width, format))

const placeOf = (photo: UsedPhoto, copy: PhotoCopy, { photosDir }: PhotoPlaces) =>
  join(photosDir, nameOf(photo, copy))

/**
 * How each format is written. Measured on photos of 2,400 pixels: WebP loses two thirds of its time and wins 4 % of its
 * bytes at effort 2; AVIF at effort 1 takes as long as WebP did and is a fifth smaller than it, at 2 half as long again.
 */
const written = {
  webp: (photo) => photo.webp({ quality: 78, effort: 2 }),
  avif: (photo) => photo.avif({ quality: 50, effort: 1, chromaSubsampling: '4:2:0' }),
} as const satisfies Record<PhotoFormat, (photo: Sharp) => Sharp>

const draw = (source: string, { width, format }: PhotoCopy, target: string) =>
  fromUprightPhoto({ source, animated: format === 'webp' }, (photo) =>
    written[format](photo.resize({ width, withoutEnlargement: true })).toFile(target),
  )

const derive = async (photo: UsedPhoto, source: string, places: PhotoPlaces, done: DerivedPhotos) => {
  for (const copy of copiesOf(photo)) {
    const target = placeOf(photo, copy, places)
    const write = (draft: string) => draw(source, copy, draft)
    if (await keepInCache(target, write, isFrame)) done.drawn++
  }
}

const drawFrame = async (photo: UsedPhoto, { width, format }: PhotoCopy, target: string) => {
  const size = photoSize(photo.mediaPath)
  const height = Math.max(1, Math.round((width * size.height) / size.width))
  await written[format](sharp({ create: { width, height, channels: 3, background: light.rule } })).toFile(
    target,
  )
  await utimes(target, TIME_OF_FRAMES, TIME_OF_FRAMES)
}

/** An empty frame stands where a photo cannot be shown: the page around it is right, and names the address already. */
const leaveOut = async (photo: UsedPhoto, why: Problem, places: PhotoPlaces, done: DerivedPhotos) => {
  done.problems.push(why)
  for (const copy of copiesOf(photo)) {
    await keepInCache(placeOf(photo, copy, places), (draft) => drawFrame(photo, copy, draft))
  }
}

const makePhoto = async (photo: UsedPhoto, places: PhotoPlaces, done: DerivedPhotos) => {
  done.names.push(...copiesOf(photo).map((copy) => nameOf(photo, copy)))
  const source = mediaFile(photo.mediaPath, places.contentDir)
  if (source === undefined) return leaveOut(photo, missing(photo, '图片'), places, done)
  try {
    await derive(photo, source, places, done)
  } catch (reason) {
    // A full disk or a forbidden folder is no fault of the photo.
    if (codeOf(reason) !== undefined || isFullDisk(reason)) throw reason
    await leaveOut(photo, unreadable(photo), places, done)
  }
}

/** One photo once, however its address is written, with all the copies that anybody asked for. */
const merged = (used: readonly UsedPhoto[]): UsedPhoto[] => {
  const photos = new Map<string, UsedPhoto>()
  for (const photo of used) {
    const address = plainMediaAddress(photo.mediaPath)
    const before = photos.get(address)
    const copies = [before ?? photo, photo].flatMap(copiesOf)
    const once = new Map(copies.map((copy) => [nameOf(photo, copy), copy]))
    photos.set(address, { ...photo, ...before, copies: [...once.values()] })
  }
  return [...photos.values()]
}

/**
 * Makes the sizes of all used photos, those that are not there yet: a name stands for one content, so each is drawn once.
 * Missing and broken photos are problems, not exceptions; an empty frame stands in their place.
 */
export const derivePhotos = async ({
  used,
  onProgress,
  ...places
}: PhotoPlaces & {
  used: readonly UsedPhoto[]
  onProgress?: ((done: number, total: number) => void) | undefined
}): Promise<DerivedPhotos> => {
  const done: DerivedPhotos = { drawn: 0, names: [], problems: [] }
  const photos = merged(used)
  const waiting = photos.entries()
  const worker = async () => {
    for (const [index, photo] of waiting) {
      await makePhoto(photo, places, done)
      onProgress?.(index + 1, photos.length)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return done
}
