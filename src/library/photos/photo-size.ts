import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { PictureSize } from '../../model/media.ts'
import { plainMediaAddress, sizeInName } from '../../model/media.ts'
import { contentDir } from '../site/release-order.ts'
import { sizeInHeader } from './image-header.ts'

/** A camera's preview picture may stand before the size. */
const HEAD_BYTES = 512 * 1024

/** Keeps the page going when a photo is missing or damaged; `derivePhotos` names it. */
const UNKNOWN: PictureSize = { width: 1200, height: 900 }

const known = new Map<string, PictureSize>()

const headOf = (file: string): Buffer => {
  const opened = openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEAD_BYTES)
    return head.subarray(0, readSync(opened, head))
  } finally {
    closeSync(opened)
  }
}

const readSize = (mediaPath: string): PictureSize => {
  const file = join(contentDir(), mediaPath)
  if (!existsSync(file)) return UNKNOWN
  return sizeInHeader(headOf(file)) ?? UNKNOWN
}

/**
 * The size of a photo in pixels: from its name (`…-2400x1600.jpg`), so that nothing has to be opened;
 * of a photo that was copied in by hand, from its file, once.
 * @param mediaPath as entries write it, e.g. `/media/2026/11/0f3a…-2400x1600.jpg`
 */
export const photoSize = (mediaPath: string): PictureSize => {
  const path = plainMediaAddress(mediaPath)
  const size = sizeInName(path) ?? known.get(path) ?? readSize(path)
  known.set(path, size)
  return size
}
