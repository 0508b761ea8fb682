import { entryUrl, urls } from '../../../model/addresses.ts'
import { shortDay } from '../../../model/beijing-time.ts'
import { daysOfQuarter } from '../../../model/days/quarters.ts'
import { COUNTY_POSTER } from '../../../model/posters/poster-kinds.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { boardStories, type BoardStory } from '../../../library/overviews/quarter-board.ts'
import { periodName } from '../../../library/site/period-names.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { boardOfId, boardsOf } from '../board/boards.ts'
import { STEPS, withLargerPictures, type Step } from '../board/board-steps.ts'
import { storyAcross, storyAside, storyDown } from '../board/story-piece.ts'
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
const BETWEEN_ROWS = 40

interface Board {
  quarter: string
  /** 青石村, 青禾县 */
  place: string
  stories: BoardStory[]
}

/** What the board is called, which issue it is, and of which days it tells. */
const headline = ({ quarter, place }: Board, width: number, largest = 190): Piece => {
  const { first, last } = daysOfQuarter(quarter)
  const issue = `${quarter.slice(0, 4)}年第${quarter.slice(-1)}期 · ${shortDay(first)}至${shortDay(last)}`
  return stack(
    [
      setText(`${place}宣传栏`, TITLE, {
        width,
        sizes: sizesFrom(largest, 96),
        maxLines: 1,
        align: 'middle',
      }),
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
/** Two in a row would have larger pictures than the leading story; theirs stand beside the words. */
const IN_WIDE_ROW = 2

/** Stories side by side, each with its picture above its words, or beside them where the row is of two. */
const rowOf = (stories: readonly BoardStory[], width: number, { ratio, small }: Step): Piece => {
  const columns = stories.length
  const cells = stories.map(
    (story) => (each: number) =>
      columns === IN_WIDE_ROW ? storyAside(story, each, small) : storyDown(story, each, each / ratio, small),
  )
  return grid(cells, { columns, width, gutter: GUTTER, between: 0 })
}

const bodyAt = (board: Board, width: number, each: Step): Piece[] => {
  const [first, ...others] = board.stories
  const rows = ROWS[others.length] ?? [others.length]
  const inRows = rows.map((columns, at) => {
    const before = rows.slice(0, at).reduce((sum, some) => sum + some, 0)
    return rowOf(others.slice(before, before + columns), width, each)
  })
  return [
    headline(board, width, each.title),
    ...(first ? [storyAcross(first, width, each.lead, each.leading)] : []),
    stack(inRows, BETWEEN_ROWS),
  ]
}

/** Everything on one board; what the words leave free is the pictures'. */
const onBoard = (board: Board, { width, height }: Area): Piece => {
  const set = (each: Step) => bodyAt(board, width, each)
  const fits = (each: Step) => stack(set(each), BETWEEN).height <= height
  const chosen = STEPS.find(fits)
  // The frame makes it smaller as a whole.
  if (!chosen) return stack(set(STEPS[STEPS.length - 1] ?? STEPS[0]), BETWEEN)
  const larger = withLargerPictures(chosen, width)
  const firstTooLarge = larger.findIndex((each) => !fits(each))
  const best = firstTooLarge < 0 ? larger.at(-1) : larger[firstTooLarge - 1]
  return spread(set(best ?? chosen), height, BETWEEN)
}

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
    const ways = [1.5, 1.65, 1.8].flatMap((ratio) =>
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
