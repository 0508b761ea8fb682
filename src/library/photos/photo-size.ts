import { join } from 'node:path'
import { closeSync, openSync, readSync } from 'node:fs'
import type { PictureSize } from '../../model/media.ts'
import { plainMediaAddress, sizeInName } from '../../model/media.ts'
import { codeOf } from '../site/error-code.ts'
import { question } from '../edition/asking.ts'
import { sizeInHeader } from './image-header.ts'
import { contentDir } from '../site/release-order.ts'
import { mediaAt } from './media-file.ts'

/** Keeps the page going when a photo is missing or damaged; `derivePhotos` names it. */
const UNKNOWN: PictureSize = { width: 1200, height: 900 }

/** No part of a header is longer; a damaged one may claim gigabytes. */
const LONGEST_PART_IN_BYTES = 1024 * 1024

const sizeInFile = (file: string): PictureSize | undefined => {
  const opened = openSync(file, 'r')
  try {
    return sizeInHeader((at, length) => {
      const bytes = Buffer.alloc(Math.min(length, LONGEST_PART_IN_BYTES))
      return bytes.subarray(0, readSync(opened, bytes, { position: at }))
    })
  } finally {
    closeSync(opened)
  }
}

/** Asked of photos that came by hand alone: the name of any other says its size. */
const sizeOnDisk = question('photo-size', (mediaPath: string): PictureSize => {
  const found = mediaAt(mediaPath)
  try {
    return (found === undefined ? undefined : sizeInFile(join(contentDir(), found.path))) ?? UNKNOWN
  } catch (reason) {
    if (codeOf(reason) !== undefined) return UNKNOWN
    throw reason
  }
})

/**
 * The size of a photo in pixels: from its name (`…-2400x1600.jpg`), so that nothing has to be opened;
 * of a photo that was copied in by hand, from its file, once.
 * @param mediaPath as entries write it, e.g. `/media/2026/11/0f3a…-2400x1600.jpg`
 */
export const photoSize = (mediaPath: string): PictureSize =>
  sizeInName(plainMediaAddress(mediaPath)) ?? sizeOnDisk(mediaPath)
