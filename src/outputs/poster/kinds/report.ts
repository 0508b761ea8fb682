import { entryUrl, posterUrl } from '../../../model/addresses.ts'
import { longDay, weekdayName } from '../../../model/beijing-time.ts'
import { posterKinds } from '../../../model/posters/poster-kinds.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import type { PhotoView } from '../../../library/photos/photo-view.ts'
import { reportView, type ReportView } from '../../../library/reports/report-view.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import { singleSheet } from '../pieces/frame.ts'
import { asMuchAsFits } from '../pieces/as-much-as-fits.ts'
import { captioned, isUpright } from '../pieces/photo.ts'
import { leaf } from '../pieces/signature.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { blocksWithin } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, firstFitting, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const FIGURE: Look = { cut: 700, colour: 'ink' }
const LEAF = 300
const GUTTER = 60
const RATIO = 1.5
const BETWEEN = 36

const head = (view: ReportView, width: number): Piece => {
  const left = LEAF + GUTTER
  const title = setText(view.title, TITLE, {
    width: width - left,
    height: 360,
    sizes: sizesFrom(view.lead === undefined ? 200 : 150, 84),
    maxLines: 3,
    leading: 1.24,
  })
  return beside(
    [
      { x: 0, piece: leaf(view.date, LEAF) },
      { x: left, piece: title },
    ],
    'middle',
  )
}

/** Small photos side by side, all of one height. */
const strip = (photos: readonly PhotoView[], width: number): Piece[] => {
  if (photos.length === 0) return []
  const each = (width - GUTTER * (photos.length - 1)) / photos.length
  const height = Math.round(each / RATIO)
  return [
    beside(photos.map((view, at) => ({ x: at * (each + GUTTER), piece: captioned(view, each, height, 38) }))),
  ]
}

const figures = ({ figures: { participants, volunteers, hours } }: ReportView, width: number): Piece[] => {
  const words = [
    participants === undefined ? '' : `${participants} 位乡亲参加`,
    volunteers === undefined ? '' : `${volunteers} 名志愿者`,
    hours === undefined ? '' : `服务 ${hours} 小时`,
  ].filter(Boolean)
  return words.length === 0
    ? []
    : [setText(words.join(' · '), FIGURE, { width, sizes: [60, 54], maxLines: 1 })]
}

const byline = ({ byline: { source, author }, date }: ReportView, width: number): Piece => {
  const parts = [
    `${longDay(date)} ${weekdayName(date)}`,
    source && `来源：${source}`,
    author && `作者：${author}`,
  ]
  return setText(parts.filter(Boolean).join(' · '), NOTE, { width, sizes: [42], rag: 'full' })
}

/** Where there is no photo, a short story is set so large that it fills its sheet. */
const SIZES_WITHOUT_PHOTO = [190, 160, 140]

const lengthOf = (story: readonly StoryBlock[]): number =>
  story.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.flat() : [block.text]).join('').length,
    0,
  )

/** The whole story where there is room, else as much of it as there is; the summary where that is nothing, or says more. */
const words = (view: ReportView, story: readonly StoryBlock[], width: number, height: number): Piece => {
  const brief: StoryBlock = { kind: 'paragraph', text: view.summary }
  const told = lengthOf(story) < view.summary.length ? [brief, ...story] : story
  const largest = view.lead === undefined ? SIZES_WITHOUT_PHOTO : []
  const ways = [...largest, 120, 104, 90, 80, 70, 64, 58].map((size) =>
    asMuchAsFits(told, size, width, height),
  )
  const chosen = ways.find(({ count }) => count === told.length) ?? ways.at(-1)
  if (chosen && chosen.count > 0) return chosen.piece
  const sizes = [96, 84, 74, 66, 58].map((size) => blocksWithin([brief], size, width, height))
  return (sizes.find(({ count }) => count === 1) ?? blocksWithin([brief], 54, width, Number.MAX_SAFE_INTEGER))
    .piece
}

const UPRIGHT = { width: 800, height: 1067 }

/** An upright photo is not cut to a strip: it stands at the left, and the words beside it. */
const besideUpright = (
  view: ReportView,
  lead: PhotoView,
  story: readonly StoryBlock[],
  width: number,
): Piece => {
  const left = UPRIGHT.width + GUTTER
  return beside([
    { x: 0, piece: captioned(lead, UPRIGHT.width, UPRIGHT.height) },
    { x: left, piece: words(view, story, width - left, UPRIGHT.height) },
  ])
}

/** How wide the leading photo is in parts of its height, above others and alone: lower where the words need the room. */
const LEAD_RATIOS = { aboveOthers: [1.9, 2.2, 2.6, 3.1], alone: [RATIO, 1.8, 2.2] } as const

const belowPhotos = (
  view: ReportView,
  story: readonly StoryBlock[],
  { width, height }: Area,
  ratio: number,
): Piece[] => {
  const small = view.photos.slice(0, 3)
  const leadHeight = Math.round(width / ratio)
  const lead = view.lead === undefined ? [] : [captioned(view.lead, width, leadHeight)]
  const above = [head(view, width), ...lead, ...strip(small, width), ...figures(view, width)]
  const below = byline(view, width)
  const left = height - stack([...above, below], BETWEEN).height - BETWEEN
  return [...above, words(view, story, width, left), below]
}

const body = (view: ReportView, story: readonly StoryBlock[], area: Area): Piece => {
  const { width, height } = area
  const { lead } = view
  if (!lead || !isUpright(lead.image)) {
    const ratios = LEAD_RATIOS[view.photos.length > 0 ? 'aboveOthers' : 'alone']
    const ways = ratios.map((ratio) => () => belowPhotos(view, story, area, ratio))
    return spread(firstFitting(ways, height, BETWEEN), height, BETWEEN)
  }
  const pieces = [
    head(view, width),
    besideUpright(view, lead, story, width),
    ...strip(view.photos.slice(0, 3), width),
    ...figures(view, width),
    byline(view, width),
  ]
  return spread(pieces, height, BETWEEN)
}

/** 活动报道: what took place, told by its photos. */
export const reportPoster = async (id: string): Promise<Poster | undefined> => {
  const view = reportView(id)
  if (!view) return undefined
  const path = entryUrl('reports', id)
  const story = await storyOnPaper('reports', id)
  const surround = {
    plate: plateOf(view.station?.id),
    label: '活动报道',
    temper: 'quiet' as const,
    foot: footOf(view.station?.id, path, '扫一扫，看全文'),
  }
  return {
    title: view.title,
    description: view.summary,
    back: { label: '报道网页', href: path },
    shareImage: { collection: 'reports', id },
    also: [{ label: posterKinds['review-sheet'].name, href: posterUrl('review-sheet', id) }],
    compose: (format) => singleSheet(surround, format, (area) => body(view, story, area)),
  }
}
