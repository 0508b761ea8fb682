import { entryUrl } from '../../../model/addresses.ts'
import { stationView, type StationView } from '../../../library/overviews/station-view.ts'
import { fillers, WORTH_FILLING } from '../month/fillers.ts'
import { monthFacts, thisMonth } from '../month/month-facts.ts'
import { singleSheet } from '../pieces/frame.ts'
import { photo } from '../pieces/photo.ts'
import { grid, section } from '../pieces/section.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import type { Area } from '../sheet/marks.ts'
import { firstFitting, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const NAME: Look = { cut: 'display', colour: 'ink' }
const SLOGAN: Look = { cut: 'display', colour: 'vermilion' }
const PLAIN: Look = { cut: 400, colour: 'ink' }
const STRONG: Look = { cut: 700, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const BETWEEN = 56

/** How large the words of a profile are, and how many rooms it names. */
interface Step {
  scale: number
  rooms: number
  /** Height of the photo in parts of its width. */
  photo: number
}

const STEPS: readonly Step[] = [
  { scale: 2.4, rooms: 12, photo: 0.66 },
  { scale: 1.9, rooms: 12, photo: 0.66 },
  { scale: 1.6, rooms: 12, photo: 0.66 },
  { scale: 1.4, rooms: 8, photo: 0.66 },
  { scale: 1.3, rooms: 8, photo: 0.6 },
  { scale: 1.2, rooms: 6, photo: 0.6 },
  { scale: 1.1, rooms: 6, photo: 0.56 },
  { scale: 1, rooms: 6, photo: 0.5 },
  { scale: 1, rooms: 4, photo: 0.44 },
  { scale: 0.92, rooms: 2, photo: 0.4 },
  { scale: 0.86, rooms: 2, photo: 0.36 },
  { scale: 1.1, rooms: 0, photo: 0.5 },
  { scale: 1, rooms: 0, photo: 0.44 },
  { scale: 0.92, rooms: 0, photo: 0.4 },
  { scale: 0.86, rooms: 0, photo: 0.36 },
]

const roomPiece =
  ({ name, use }: StationView['rooms'][number], size: number) =>
  (width: number) =>
    stack([
      setText(name, STRONG, { width, sizes: [size] }),
      setText(use, NOTE, { width, sizes: [Math.round(size * 0.82)], rag: 'full', leading: 1.4 }),
    ])

const roomsOf = ({ rooms }: StationView, { scale, rooms: most }: Step, width: number): Piece[] => {
  const shown = rooms.slice(0, most).map((room) => roomPiece(room, Math.round(52 * scale)))
  const layout = { columns: scale > 1.3 ? 1 : 2, width, gutter: 70, between: 22 }
  return section('进来有什么', shown.length === 0 ? [] : [grid(shown, layout)], width, Math.round(62 * scale))
}

const profile = (view: StationView, step: Step, width: number): Piece[] => {
  const at = (size: number) => Math.round(size * step.scale)
  return [
    ...(view.cover ? [photo(view.cover, width, Math.round(width * step.photo))] : []),
    stack(
      [
        setText(view.name, NAME, { width, sizes: sizesFrom(at(150), 84), maxLines: 2, leading: 1.22 }),
        ...(view.slogan === undefined
          ? []
          : [setText(view.slogan, SLOGAN, { width, sizes: sizesFrom(at(108), 70), maxLines: 2 })]),
      ],
      24,
    ),
    setText(view.intro, PLAIN, { width, sizes: [at(54)], leading: 1.62, rag: 'filled' }),
    ...roomsOf(view, step, width),
  ]
}

const body = (view: StationView, { width, height }: Area): Piece => {
  const ways = STEPS.map((step) => () => profile(view, step, width))
  const own = firstFitting(ways, height, BETWEEN)
  const left = height - stack(own, BETWEEN).height
  const month = left < WORTH_FILLING ? undefined : monthFacts(view.id, thisMonth())
  const also = month === undefined ? [] : fillers({ ...month, slogan: undefined }, width, left)
  return spread([...own, ...also], height, BETWEEN)
}

/** 阵地介绍: what this house is, what is in it, when its door is open. */
export const stationPoster = (id: string): Poster | undefined => {
  const view = stationView(id)
  if (!view) return undefined
  const path = entryUrl('stations', id)
  const surround = {
    plate: plateOf(id),
    label: '欢迎进来',
    temper: 'quiet' as const,
    foot: footOf(id, path, '扫一扫，认识这里'),
  }
  return {
    title: `${view.name}介绍`,
    description: view.intro,
    back: { label: '本站网页', href: path },
    shareImage: { collection: 'stations', id },
    compose: (format) => singleSheet(surround, format, (area) => body(view, area)),
  }
}
