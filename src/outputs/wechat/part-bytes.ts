import { join } from 'node:path'
import { fromUprightPhoto } from '../../imaging/upright-photo.ts'
import { mediaAt } from '../../library/photos/media-file.ts'
import { contentDir } from '../../library/site/release-order.ts'
import { light } from '../../styles/palette.ts'
import { numberOfPhotoPart } from '../../model/wechat/wechat-parts.ts'
import { isWechatPicture } from '../../model/wechat/wechat-pictures.ts'
import type { Article } from './article.ts'
import { pictureBytes } from './pictures/draw-picture.ts'

/** An account shows no picture wider, in pixels. */
const WIDEST = 1080
const QUALITY = 84

const photoBytes = async (image: string | undefined): Promise<Buffer | undefined> => {
  const found = image === undefined ? undefined : mediaAt(image)
  if (!found) return undefined
  return fromUprightPhoto({ source: join(contentDir(), found.path) }, (photo) =>
    photo
      .resize({ width: WIDEST, withoutEnlargement: true })
      .flatten({ background: light.sheet })
      .jpeg({ quality: QUALITY, mozjpeg: true })
      .toBuffer(),
  )
}

/** A picture as JPEG, which every editor takes over; nothing where there is none of this name. */
export const jpegOf = async (article: Article, name: string): Promise<Buffer | undefined> => {
  if (isWechatPicture(name)) return pictureBytes(article, name)
  const number = numberOfPhotoPart(name)
  return number === undefined ? undefined : photoBytes(article.photos[number - 1])
}
