import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, sep } from 'node:path'
import sharp from 'sharp'
import { plainMediaAddress } from '../../model/media.ts'
import { photoFile, photoSizes } from '../../library/photos/picture-sources.ts'

/** A photo that pages of the release show. */
export interface UsedPhoto {
  mediaPath: string
  /** Without them all of `photoSizes`. */
  widths?: readonly number[] | undefined
  /** The entry's file and the field in it, for the message when the photo is missing. */
  file?: string | undefined
  field?: string | undefined
}

/** A photo that cannot be shown, said to the editor. */
export interface PhotoProblem {
  message: string
  file: string | undefined
  field: string | undefined
  fix: string
}

/** What was done: files drawn anew, files in the release, and what is wrong. */
export interface DerivedPhotos {
  drawn: number
  placed: number
  problems: PhotoProblem[]
}

interface Places {
  contentDir: string
  cacheDir: string
  outDir: string
}

/** Part of the cache's key: whoever changes how photos are drawn gets new ones. */
const RECIPE = 'webp-78-1'

const hashName = /^([0-9a-f]{16})-\d+x\d+\.[a-z]+$/

/** The name of a photo after intake is its content's hash; a photo that was copied in by hand has to be read for it. */
const contentKey = async (source: string) => {
  const named = hashName.exec(source.split(/[\\/]/).at(-1) ?? '')?.[1]
  const { size } = await stat(source)
  return `${
    named ??
    createHash('sha256')
      .update(await readFile(source))
      .digest('hex')
      .slice(0, 16)
  }-${size}`
}

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

/** A copy where the cache lies on another disk, or the file system knows no hard links. */
const place = async (cached: string, target: string) => {
  await mkdir(dirname(target), { recursive: true })
  await link(cached, target).catch((reason: NodeJS.ErrnoException) =>
    reason.code === 'EEXIST' ? undefined : copyFile(cached, target),
  )
}

const missing = ({ mediaPath, file, field }: UsedPhoto): PhotoProblem => ({
  message: `找不到图片 ${plainMediaAddress(mediaPath)}。`,
  file,
  field,
  fix: '请重新上传这张图片，或把它从这一篇里删去。',
})

const unreadable = ({ mediaPath, file, field }: UsedPhoto): PhotoProblem => ({
  message: `图片 ${plainMediaAddress(mediaPath)} 已损坏，打不开。`,
  file,
  field,
  fix: '请重新上传这张图片。',
})

const derive = async (photo: UsedPhoto, { contentDir, cacheDir, outDir }: Places, done: DerivedPhotos) => {
  const source = join(contentDir, plainMediaAddress(photo.mediaPath))
  const isInside = source.startsWith(join(contentDir, 'media', sep))
  if (!isInside || !existsSync(source)) return void done.problems.push(missing(photo))
  const key = await contentKey(source)
  for (const width of photo.widths ?? photoSizes(photo.mediaPath)) {
    const cached = join(cacheDir, 'photos', key.slice(0, 2), `${key}-${width}-${RECIPE}.webp`)
    if (!existsSync(cached)) {
      await draw(source, width, cached)
      done.drawn++
    }
    await place(cached, join(outDir, photoFile(photo.mediaPath, width)))
    done.placed++
  }
}

/** One photo once, with all the widths that anybody asked for. */
const merged = (used: readonly UsedPhoto[]): UsedPhoto[] => {
  const photos = new Map<string, UsedPhoto>()
  for (const photo of used) {
    const before = photos.get(photo.mediaPath)
    const widths = [before ?? photo, photo].flatMap((each) => each.widths ?? photoSizes(each.mediaPath))
    photos.set(photo.mediaPath, { ...photo, ...before, widths: [...new Set(widths)] })
  }
  return [...photos.values()]
}

/**
 * Puts the sizes of all used photos into a release. Each is drawn once per content and width and hard-linked from the
 * cache ever after. Missing and broken photos are problems, not exceptions.
 */
export const derivePhotos = async ({
  used,
  onProgress,
  ...places
}: Places & {
  used: readonly UsedPhoto[]
  onProgress?: ((done: number, total: number) => void) | undefined
}): Promise<DerivedPhotos> => {
  const done: DerivedPhotos = { drawn: 0, placed: 0, problems: [] }
  const photos = merged(used)
  const waiting = photos.entries()
  const worker = async () => {
    for (const [index, photo] of waiting) {
      await derive(photo, places, done).catch((reason: unknown) => {
        // A full disk or a forbidden folder is no fault of the photo.
        if (reason instanceof Error && 'code' in reason) throw reason
        done.problems.push(unreadable(photo))
      })
      onProgress?.(index + 1, photos.length)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
  return done
}
