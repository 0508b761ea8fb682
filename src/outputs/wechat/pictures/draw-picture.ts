import { join } from 'node:path'
import satori from 'satori'
import sharp, { type OverlayOptions } from 'sharp'
import { fromUprightPhoto } from '../../../imaging/upright-photo.ts'
import { mediaAt } from '../../../library/photos/media-file.ts'
import { contentDir } from '../../../library/site/release-order.ts'
import { wechatPictures, type WechatPicture } from '../../../model/wechat/wechat-pictures.ts'
import { COLOURS, type Area } from '../../share-image/design/sheet.ts'
import { elementOf } from '../../share-image/draw/masks.ts'
import { cutToShape } from '../../share-image/draw/photo.ts'
import { patchNode, unitNode } from '../../share-image/draw/satori-tree.ts'
import { loadedFonts } from '../../type/faces.ts'
import type { Article } from '../article.ts'
import { qrBytes } from '../qr-bytes.ts'
import { coverLayout, squareLayout } from './covers.ts'
import type { Layout } from './layout.ts'
import { momentsLayout } from './moments.ts'

const QUALITY = 90

const layouts: Record<WechatPicture, (article: Article, hasPhoto: boolean) => Layout> = {
  'cover.jpg': coverLayout,
  'square.jpg': squareLayout,
  'moments-3x4.jpg': momentsLayout(1440, 560),
  'moments-9x16.jpg': momentsLayout(1920, 800),
}

const photoAt = async (image: string, area: Area): Promise<OverlayOptions[]> => {
  const found = mediaAt(image)
  if (!found) throw new Error(`There is no photo at ${image}.`)
  const file = join(contentDir(), found.path)
  const input = await fromUprightPhoto({ source: file }, async (photo) =>
    (await cutToShape(photo, { file }, area)).flatten({ background: COLOURS.sheet }).png().toBuffer(),
  )
  return [{ input, left: area.x, top: area.y }]
}

const codeAt = async (article: Article, { x, y, width }: Area): Promise<OverlayOptions[]> => [
  {
    input: await sharp(await qrBytes(article))
      .resize(width, width, { kernel: 'nearest' })
      .toBuffer(),
    left: x,
    top: y,
  },
]

const lettersOf = async (
  { patches, lines }: Layout,
  size: { width: number; height: number },
): Promise<Buffer> => {
  const units = lines.flatMap((line) =>
    line.units
      .filter(({ text }) => text.trim() !== '')
      .map((unit) => unitNode(unit, line.x + unit.x * line.size, line.y, line, COLOURS[line.colour])),
  )
  const style = { display: 'flex', ...size, backgroundColor: COLOURS.paper }
  const root = { style, children: [...patches.map(patchNode), ...units] }
  return Buffer.from(await satori(elementOf(root), { ...size, fonts: loadedFonts() }))
}

const draw = async (article: Article, name: WechatPicture, image: string | undefined): Promise<Buffer> => {
  const { width, height } = wechatPictures[name]
  const layout = layouts[name](article, image !== undefined)
  const overlays = [
    ...(image !== undefined && layout.photo ? await photoAt(image, layout.photo) : []),
    ...(layout.code ? await codeAt(article, layout.code) : []),
  ]
  return sharp(await lettersOf(layout, { width, height }))
    .composite(overlays)
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** A picture that goes with an article, with its first photo; a photo that cannot be opened is left out. */
export const pictureBytes = async (article: Article, name: WechatPicture): Promise<Buffer> => {
  const [image] = article.photos
  if (image === undefined) return draw(article, name, undefined)
  return draw(article, name, image).catch(() => draw(article, name, undefined))
}
