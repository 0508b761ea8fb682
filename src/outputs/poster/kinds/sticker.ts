import { entryUrl } from '../../../model/addresses.ts'
import { stationView, type StationView } from '../../../library/overviews/station-view.ts'
import { fullAddress, siteSettings } from '../../../library/site/site.ts'
import { stamp } from '../pieces/signature.ts'
import type { Poster } from '../poster.ts'
import type { Format } from '../sheet/format.ts'
import { moved, type Sheet } from '../sheet/marks.ts'
import { inset, rule, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const NAME: Look = { cut: 'display', colour: 'ink' }
const CALL: Look = { cut: 700, colour: 'vermilion' }
const STRONG: Look = { cut: 700, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const CODE = 1240

/** The code takes half the sticker: it is scanned by who stands before the door, in the rain, with an old phone. */
const words = (view: StationView, url: string, width: number): Piece[] => [
  setText(view.name, NAME, { width, sizes: sizesFrom(170, 96), maxLines: 3, align: 'middle', leading: 1.22 }),
  rule(width, 6, 'vermilion'),
  {
    height: CODE,
    marks: [{ kind: 'code', x: (width - CODE) / 2, y: 0, size: CODE, url, label: '本站网页的二维码' }],
  },
  setText('扫一扫，看活动、点服务', CALL, { width, sizes: [104], align: 'middle' }),
  setText(url.replace(/^https?:\/\//u, ''), NOTE, {
    width,
    sizes: sizesFrom(62, 44),
    maxLines: 1,
    align: 'middle',
  }),
  ...(view.call
    ? [
        setText(`电话 ${view.call.phone}`, STRONG, {
          width,
          sizes: sizesFrom(124, 72),
          maxLines: 1,
          align: 'middle',
        }),
      ]
    : []),
  ...(view.hours === undefined
    ? []
    : [setText(view.hours, NOTE, { width, sizes: sizesFrom(72, 54), maxLines: 2, align: 'middle' })]),
]

const sheet = (view: StationView, url: string, format: Format): Sheet => {
  const width = format.width - 2 * format.edge
  const seal = stamp(siteSettings().county)
  const pieces = [inset(seal, (width - seal.width) / 2), ...words(view, url, width)]
  const used = stack(pieces).height
  const room = format.height - 2 * format.edge
  const between = Math.max(20, (room - used) / (pieces.length - 1))
  return {
    width: format.width,
    height: format.height,
    marks: moved(stack(pieces, between).marks, format.edge, format.edge),
  }
}

/** 门牌码: the sticker with the code beside a door. */
export const stickerPoster = (id: string): Poster | undefined => {
  const view = stationView(id)
  if (!view) return undefined
  const path = entryUrl('stations', id)
  return {
    title: `${view.name}二维码`,
    description: `${view.name}的二维码贴纸，贴在门口，扫一扫看活动。`,
    back: { label: '本站网页', href: path },
    shareImage: { collection: 'stations', id },
    compose: (format) => [sheet(view, fullAddress(path), format)],
  }
}
