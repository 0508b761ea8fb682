/** What is printed on cloth: the banner across the road, and the flag of a team. */
import { entryUrl } from '../../../model/addresses.ts'
import { entryById, type Entry } from '../../../library/entries/entries.ts'
import { siteSettings } from '../../../library/site/site.ts'
import type { Poster } from '../poster.ts'
import { formats, type Format } from '../sheet/format.ts'
import { moved, type Mark, type Sheet } from '../sheet/marks.ts'
import { stack } from '../sheet/piece.ts'
import { oneLine, setText, sizesFrom, type Look } from '../sheet/text.ts'

const LETTERS: Look = { cut: 'display', colour: 'on-vermilion' }
const SMALL: Look = { cut: 700, colour: 'on-vermilion' }
/** Height of the letters of a banner, of who hangs it up, and between both: the tail of a comma hangs below its line. */
const BANNER = { letters: 860, small: 130, between: 100 }
/** A banner of 1400 units is seventy centimetres high. */
const METRES_PER_UNIT = 0.7 / 1400

const cloth = (width: number, height: number): Mark => ({
  kind: 'patch',
  x: 0,
  y: 0,
  width,
  height,
  colour: 'vermilion',
})

const bannerText = ({ data }: Entry<'stations'>): string =>
  data.slogan ?? siteSettings().slogan ?? `${data.name}欢迎您`

/** As long as its letters ask for. */
const bannerSheet = (station: Entry<'stations'>, format: Format): Sheet => {
  const text = oneLine(bannerText(station), LETTERS, BANNER.letters, 1.1)
  const who = oneLine(station.data.name, SMALL, BANNER.small)
  const width = Math.ceil(Math.max(text.width, who.width) + 2 * format.edge)
  const middle = (piece: { width: number }) => (width - piece.width) / 2
  const top = (format.height - text.height - who.height - BANNER.between) / 2
  return {
    width,
    height: format.height,
    marks: [
      cloth(width, format.height),
      ...moved(text.marks, middle(text), top),
      ...moved(who.marks, middle(who), top + text.height + BANNER.between),
    ],
  }
}

const metres = (station: Entry<'stations'>): string =>
  (bannerSheet(station, formats.banner).width * METRES_PER_UNIT).toFixed(1)

const ofStation = (id: string, rest: (station: Entry<'stations'>) => Omit<Poster, 'back' | 'shareImage'>) => {
  const station = entryById('stations', id)
  return (
    station && {
      ...rest(station),
      back: { label: '本站网页', href: entryUrl('stations', id) },
      shareImage: { collection: 'stations' as const, id },
    }
  )
}

/** 横幅 with a station's slogan. */
export const bannerPoster = (id: string): Poster | undefined =>
  ofStation(id, (station) => ({
    title: `横幅：${bannerText(station)}`,
    description: `${station.data.name}的横幅，高 70 厘米，长 ${metres(station)} 米。`,
    note: `成品高 70 厘米、长 ${metres(station)} 米，文件按十分之一做，喷绘时放大十倍。`,
    compose: (format) => [bannerSheet(station, format)],
  }))

const flagSheet = (station: Entry<'stations'>, format: Format): Sheet => {
  const width = format.width - 2 * format.edge
  const words = stack(
    [
      setText(`${station.data.name}`, LETTERS, {
        width,
        sizes: sizesFrom(250, 150),
        maxLines: 3,
        align: 'middle',
        leading: 1.22,
      }),
      setText('志愿服务队', LETTERS, { width, sizes: [430], align: 'middle', leading: 1.2 }),
      setText(siteSettings().slogan ?? '', SMALL, {
        width,
        sizes: sizesFrom(130, 96),
        maxLines: 1,
        align: 'middle',
      }),
    ],
    60,
  )
  return {
    width: format.width,
    height: format.height,
    marks: [
      cloth(format.width, format.height),
      ...moved(words.marks, format.edge, (format.height - words.height) / 2),
    ],
  }
}

/** 队旗 of a station's team, 144×96 cm. */
export const flagPoster = (id: string): Poster | undefined =>
  ofStation(id, (station) => ({
    title: `${station.data.name}志愿服务队队旗`,
    description: '队旗 144×96 厘米，交给喷绘店做。',
    compose: (format) => [flagSheet(station, format)],
  }))
