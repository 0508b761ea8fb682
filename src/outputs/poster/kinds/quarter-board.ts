import { entryUrl, urls } from '../../../model/addresses.ts'
import { shortDay } from '../../../model/beijing-time.ts'
import { daysOfQuarter } from '../../../model/days/quarters.ts'
import { COUNTY_POSTER } from '../../../model/posters/poster-kinds.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { boardStories, type BoardStory } from '../../../library/overviews/quarter-board.ts'
import { periodName } from '../../../library/site/period-names.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { boardOfId, boardsOf } from '../board/boards.ts'
import { storyAcross, storyDown, type StorySize } from '../board/story-piece.ts'
import { severalSheets, singleSheet, type Surround } from '../pieces/frame.ts'
import { grid } from '../pieces/section.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import type { Format } from '../sheet/format.ts'
import type { Area, Sheet } from '../sheet/marks.ts'
import { firstFitting, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const BETWEEN = 44
const GUTTER = 54

interface Board {
  quarter: string
  /** 青石村, 青禾县 */
  place: string
  stories: BoardStory[]
}

/** What the board is called, which issue it is, and of which days it tells. */
const headline = ({ quarter, place }: Board, width: number): Piece => {
  const { first, last } = daysOfQuarter(quarter)
  const issue = `${quarter.slice(0, 4)}年第${quarter.slice(-1)}期 · ${shortDay(first)}至${shortDay(last)}`
  return stack(
    [
      setText(`${place}宣传栏`, TITLE, { width, sizes: sizesFrom(190, 96), maxLines: 1, align: 'middle' }),
      setText(issue, NOTE, { width, sizes: [56], align: 'middle' }),
      rule(width, 5, 'vermilion'),
    ],
    18,
  )
}

/** How many stories stand side by side in each row below the leading one, by how many there are: all rows are full. */
const ROWS: Record<number, readonly number[]> = {
  3: [3],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
  7: [3, 4],
}

interface Step {
  lead: number
  ratio: number
  leading: StorySize
  small: StorySize
}

const step = (lead: number, ratio: number, text: number, tells: StorySize['tells']): Step => {
  // Where the others say only a sentence, the leading story gives them some of its room.
  const [title, told] = typeof tells === 'object' ? [1.6, 1.1] : [1.9, 1.25]
  return {
    lead,
    ratio,
    leading: { title: Math.round(text * title), note: text, text: Math.round(text * told), tells: 'summary' },
    small: { title: Math.round(text * 1.28), note: Math.round(text * 0.86), text, tells },
  }
}

/** From roomy to tight: the board is full, and never overfull. A sentence that is told is worth smaller pictures. */
const STEPS: readonly Step[] = [
  step(760, 1.4, 48, 'summary'),
  step(680, 1.5, 46, 'summary'),
  step(620, 1.6, 42, 'summary'),
  step(540, 1.8, 40, 'summary'),
  step(700, 1.5, 46, { sentenceOf: 42 }),
  step(620, 1.7, 44, { sentenceOf: 42 }),
  step(560, 1.8, 42, { sentenceOf: 42 }),
  step(500, 2, 40, { sentenceOf: 42 }),
  step(460, 2.2, 38, { sentenceOf: 42 }),
  step(440, 2.2, 38, { sentenceOf: 32 }),
  step(420, 2.4, 36, { sentenceOf: 32 }),
  step(400, 2.6, 35, { sentenceOf: 30 }),
  step(380, 2.8, 34, { sentenceOf: 22 }),
  step(520, 1.8, 42, 'nothing'),
  step(460, 1.7, 40, 'nothing'),
  step(420, 2, 36, 'nothing'),
  step(400, 2.2, 32, 'nothing'),
]

const bodyAt = (board: Board, width: number, { lead, ratio, leading, small }: Step): Piece[] => {
  const [first, ...others] = board.stories
  const rows = ROWS[others.length] ?? [others.length]
  const widthIn = (columns: number) => (width - GUTTER * (columns - 1)) / columns
  // The pictures of all rows are as high as those of the narrowest.
  const pictureHeight = widthIn(Math.max(...rows)) / ratio
  const cells = others.map((story) => (each: number) => storyDown(story, each, pictureHeight, small))
  const inRows = rows.map((columns, at) => {
    const before = rows.slice(0, at).reduce((sum, each) => sum + each, 0)
    const row = cells.slice(before, before + columns)
    return grid(row, { columns, width, gutter: GUTTER, between: 0 })
  })
  return [
    headline(board, width),
    ...(first ? [storyAcross(first, width, lead, leading)] : []),
    stack(inRows, 40),
  ]
}

/** Everything on one board. */
const onBoard = (board: Board, { width, height }: Area): Piece =>
  spread(
    firstFitting(
      STEPS.map((each) => () => bodyAt(board, width, each)),
      height,
      BETWEEN,
    ),
    height,
    BETWEEN,
  )

/** In letters that are read from two metres, until they are too many. */
const ON_PAPER = [104, 92, 80, 70, 62, 56].map((text) => ({
  title: Math.round(text * 1.35),
  note: 52,
  text,
  tells: 'summary' as const,
}))

/** One story on each sheet, to be pinned side by side; the first also says what they belong to. */
const onSheets = (board: Board, { width, height }: Area): Piece[] =>
  board.stories.map((story, at) => {
    const head = at === 0 ? [headline(board, width)] : []
    const ways = [1.5, 1.8, 2.2].flatMap((ratio) =>
      ON_PAPER.map((size) => () => [...head, storyDown(story, width, Math.round(width / ratio), size)]),
    )
    return spread(firstFitting(ways, height, BETWEEN), height, BETWEEN)
  })

const sheets = (board: Board, surround: Surround, format: Format): Sheet[] =>
  format.name === 'board'
    ? singleSheet(surround, format, (area) => onBoard(board, area))
    : severalSheets(surround, format, (area) => onSheets(board, area))

/** 宣传栏 of a quarter, of a station or of the county; nothing where there was too little to tell. */
export const quarterBoard = (id: string): Poster | undefined => {
  const { quarter = '', owner = '' } = boardOfId(id) ?? {}
  const isCounty = owner === COUNTY_POSTER
  const station = isCounty ? undefined : entryById('stations', owner)
  const stories = isCounty || station ? boardStories(quarter, isCounty ? '' : owner) : []
  if (stories.length === 0) return undefined
  const place = station?.data.shortName ?? siteSettings().county
  const path = station ? entryUrl('stations', owner) : urls.reports
  const surround: Surround = {
    plate: plateOf(station?.id),
    label: '宣传栏',
    temper: 'quiet',
    foot: footOf(station?.id, path, '扫一扫，看更多报道'),
  }
  return {
    title: `${place}${periodName(quarter)}宣传栏`,
    description: `${place}${periodName(quarter)}的宣传栏：${stories.length} 篇，都是已经发布的。`,
    back: station ? { label: '本站网页', href: path } : { label: '海报打印', href: urls.posters },
    shareImage: station ? { collection: 'stations', id: owner } : { collection: 'site', id: 'posters' },
    also: boardsOf(owner).filter((other) => other.id !== id),
    compose: (format) => sheets({ quarter, place, stories }, surround, format),
  }
}
