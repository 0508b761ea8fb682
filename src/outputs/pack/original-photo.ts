import { join } from 'node:path'
import { fromUprightPhoto } from '../../imaging/upright-photo.ts'
import { mediaAt } from '../../library/photos/media-file.ts'
import { contentDir } from '../../library/site/release-order.ts'
import { light } from '../../styles/palette.ts'

/** For print: nothing is seen of it. */
const QUALITY = 95

/** A photo as large as it is kept, upright, without camera and place. */
export interface OriginalPhoto {
  bytes: Uint8Array
  width: number
  height: number
}

/** A photo of an entry; nothing where its file is not there. */
export const originalPhoto = async (image: string): Promise<OriginalPhoto | undefined> => {
  const found = mediaAt(image)
  if (!found) return undefined
  const { data, info } = await fromUprightPhoto({ source: join(contentDir(), found.path) }, (photo) =>
    photo
      .flatten({ background: light.sheet })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true }),
  )
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}
