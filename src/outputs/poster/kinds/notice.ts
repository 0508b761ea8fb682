import { entryUrl } from '../../../model/addresses.ts'
import { longDay } from '../../../model/beijing-time.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { entryById, type Entry } from '../../../library/entries/entries.ts'
import { noticeKind } from '../../../library/notices/notices.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import { severalSheets, type Surround } from '../pieces/frame.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Temper } from '../pieces/temper.ts'
import type { Poster } from '../poster.ts'
import { asLargeAsFits } from '../sheet/as-large-as-fits.ts'
import { flowOf, type FlowItem } from '../sheet/flow.ts'
import type { Format } from '../sheet/format.ts'
import type { Area, Sheet } from '../sheet/marks.ts'
import { gap, rule, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look, type TextRoom } from '../sheet/text.ts'

type Notice = Entry<'notices'>['data']

const TITLE: Look = { cut: 'display', colour: 'ink' }
const QUIET: Look = { cut: 400, colour: 'ink-soft' }
const SIGNED: Look = { cut: 400, colour: 'ink' }

/** Type of 16 to 18 points on A4 where a text is long; larger where there is room (one point is 3.53 units). */
const SIZES = [150, 128, 110, 98, 90, 84, 76, 70, 66, 63, 60, 56] as const

/** With little to say the words grow: eight characters still stand on a line, and who signs stays small beside them. */
const SHORT_SIZES = [226, 205, 186, 168, 150, 138, 128, 118, 110] as const
const MOST_SIGNED = 112
/** What is left of a sheet's height goes above the title, below it, and above who signs; the rest stays below. */
const SHARES = { top: 0.1, text: 0.32, signed: 0.42 } as const

/** Before so many large words a headline is larger still; on one line it may be twice as large. */
const titleOver = (size: number): TitleRoom => ({
  sizes: sizesFrom(size * 2, Math.round(size * 1.3)),
  maxLines: (titleSize) => (titleSize > size * 1.6 ? 1 : 3),
})

type TitleRoom = Pick<TextRoom, 'sizes' | 'maxLines'>

const TITLE_OF_MANY_WORDS: TitleRoom = { sizes: sizesFrom(150, 92), maxLines: 3 }

const titlePiece = ({ title, documentNumber }: Notice, width: number, room: TitleRoom): Piece =>
  stack(
    [
      gap(20),
      setText(title, TITLE, { ...room, width, align: 'middle', leading: 1.3 }),
      ...(documentNumber === undefined
        ? []
        : [setText(documentNumber, QUIET, { width, sizes: [52], align: 'middle' })]),
      rule(width, 5, 'vermilion'),
      gap(16),
    ],
    22,
  )

/** Who says so, and when, at the lower right as on every letter. */
const signature = ({ issuer, date }: Notice, size: number, width: number): FlowItem => ({
  piece: stack([
    gap(size * 0.8),
    setText(issuer ?? siteSettings().organisation, SIGNED, {
      width,
      sizes: [size],
      align: 'end',
      leading: 1.6,
    }),
    setText(longDay(date), SIGNED, { width, sizes: [size], align: 'end', leading: 1.6 }),
  ]),
  keepsNext: false,
})

const attached = ({ attachments }: Notice): StoryBlock[] =>
  attachments.length === 0
    ? []
    : [{ kind: 'paragraph', text: `附件：${attachments.map(({ name }) => name).join('；')}（扫码下载）` }]

interface NoticeWords {
  data: Notice
  blocks: StoryBlock[]
}

const itemsOf = ({ data, blocks }: NoticeWords, size: number, width: number): FlowItem[] => {
  const items = flowOf([...blocks, ...attached(data)], size, width)
  // The last line of the text stays with who signed it.
  return [
    ...items.slice(0, -1),
    ...items.slice(-1).map((item) => ({ ...item, keepsNext: true })),
    signature(data, size, width),
  ]
}

/** A few words over the whole of a sheet; nothing where they are more than that. */
const shortBody = ({ data, blocks }: NoticeWords, { width, height }: Area): Piece | undefined => {
  if (blocks.some(({ kind }) => kind === 'table')) return undefined
  for (const size of SHORT_SIZES) {
    const title = titlePiece(data, width, titleOver(size))
    const text = stack(flowOf([...blocks, ...attached(data)], size, width).map(({ piece }) => piece))
    const signed = signature(data, Math.min(MOST_SIGNED, size), width).piece
    const left = height - stack([title, text, signed]).height
    const white = (share: number) => gap(left * share)
    if (left >= 0)
      return stack([white(SHARES.top), title, white(SHARES.text), text, white(SHARES.signed), signed])
  }
  return undefined
}

/** On as few sheets as it takes in the smallest size, and as large as these hold it. */
const bodies = (words: NoticeWords, area: Area): Piece[] => {
  const short = shortBody(words, area)
  if (short) return [short]
  const { width, height } = area
  const title = titlePiece(words.data, width, TITLE_OF_MANY_WORDS)
  const itemsAt = (size: number) => itemsOf(words, size, width)
  const [top, ...others] = asLargeAsFits(SIZES, itemsAt, [height - title.height, height])
  return [stack([title, ...(top ? [top] : [])]), ...others]
}

const sheets = (words: NoticeWords, surround: Surround, format: Format): Sheet[] =>
  severalSheets(surround, format, (area) => bodies(words, area))

/** Rules hang in a frame of their own; what is only told does not. */
const temperOf = ({ kind }: Notice): Temper => (kind === 'rule' ? 'solemn' : 'quiet')

/** 通知, 公示, 简报, and rules on the wall. */
export const noticePoster = async (id: string): Promise<Poster | undefined> => {
  const notice = entryById('notices', id)
  if (!notice) return undefined
  const { data } = notice
  const path = entryUrl('notices', id)
  const words = { data, blocks: await storyOnPaper('notices', id) }
  const surround = {
    plate: { ...plateOf(undefined), name: data.issuer ?? siteSettings().organisation },
    label: data.kind === 'rule' ? '制度' : noticeKind(data),
    temper: temperOf(data),
    foot: footOf(undefined, path, '扫一扫，看原文'),
  }
  return {
    title: data.title,
    description: `${noticeKind(data)}：${data.title}，打印出来张贴。`,
    back: { label: '通知网页', href: path },
    shareImage: { collection: 'notices', id },
    compose: (format) => sheets(words, surround, format),
  }
}
