/** Paper for those who do not order by phone: what one wants, and how it was. */
import { urls } from '../../../model/addresses.ts'
import { howToOrderUrl } from '../../../library/projects/how-to-order.ts'
import { singleSheet } from '../pieces/frame.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, spread, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const LABEL: Look = { cut: 700, colour: 'ink' }
const CHOICE: Look = { cut: 400, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const LABEL_SIZE = 60
/** A line that an old hand can write on is twelve millimetres high. */
const LINE = 136
const BOX = 54

/** A line of a slip: to be written on, or to be ticked. */
type SlipRow = { label: string; lines: number } | { label: string; choices: readonly string[] }

interface Slip {
  title: string
  note: string
  label: string
  rows: readonly SlipRow[]
}

const order: Slip = {
  title: '点单表',
  label: '点单表',
  note: '项目编号看门口的菜单。填好交给值班的人，会有人打电话给您，定下日子。',
  rows: [
    { label: '称呼', lines: 1 },
    { label: '电话', lines: 1 },
    { label: '住在哪里', lines: 1 },
    { label: '项目编号', lines: 1 },
    { label: '给谁用', choices: ['自己', '家里老人', '孩子', '邻居'] },
    { label: '什么时候方便', lines: 1 },
    { label: '还有什么要说的', lines: 2 },
  ],
}

const rating: Slip = {
  title: '评单表',
  label: '评单表',
  note: '办得好不好，照实写，好一件一件改。可以不写名字。',
  rows: [
    { label: '项目编号', lines: 1 },
    { label: '哪天来的', lines: 1 },
    { label: '事情办好没有', choices: ['办好了', '办了一半', '没有办好'] },
    { label: '来得准不准时', choices: ['准时', '晚了一点', '没有来'] },
    { label: '收没收钱', choices: ['没有', '收了'] },
    { label: '下回还点不点', choices: ['点', '再看看', '不点'] },
    { label: '哪里要改', lines: 3 },
  ],
}

const blankLine = (x: number, width: number): Piece => ({
  height: LINE,
  marks: [{ kind: 'patch', x, y: LINE - 4, width, height: 4, colour: 'ink' }],
})

const box = (): Piece => ({
  height: BOX,
  marks: [
    { kind: 'patch', x: 0, y: 0, width: BOX, height: BOX, colour: 'ink' },
    { kind: 'patch', x: 5, y: 5, width: BOX - 10, height: BOX - 10, colour: 'sheet' },
  ],
})

/** Boxes to tick with their words, what is left of the width shared out between them. */
const choicesPiece = (choices: readonly string[], width: number): Piece => {
  const words = choices.map((choice) => oneLine(choice, CHOICE, LABEL_SIZE))
  const used = words.reduce((sum, word) => sum + word.width + BOX + 20, 0)
  const between = Math.min(110, (width - used) / Math.max(1, choices.length - 1))
  let x = 0
  const columns = words.flatMap((word) => {
    const at = x
    x += BOX + 20 + word.width + between
    return [
      { x: at, piece: box() },
      { x: at + BOX + 20, piece: word },
    ]
  })
  return beside(columns, 'middle')
}

const rowPiece = (row: SlipRow, width: number): Piece => {
  const label = oneLine(row.label, LABEL, LABEL_SIZE)
  const left = Math.max(label.width + 40, 430)
  if ('choices' in row)
    return beside(
      [
        { x: 0, piece: label },
        { x: left, piece: choicesPiece(row.choices, width - left) },
        { x: 0, piece: { height: LINE, marks: [] } },
      ],
      'bottom',
    )
  const first = beside(
    [
      { x: 0, piece: label },
      { x: 0, piece: blankLine(left, width - left) },
    ],
    'bottom',
  )
  return stack([first, ...Array.from({ length: row.lines - 1 }, () => blankLine(0, width))])
}

const body = ({ title, note, rows }: Slip, { width, height }: Area): Piece =>
  spread(
    [
      stack(
        [
          setText(title, TITLE, { width, sizes: [150], align: 'middle' }),
          setText(note, NOTE, { width, sizes: [50], align: 'middle', leading: 1.45 }),
        ],
        16,
      ),
      ...rows.map((row) => rowPiece(row, width)),
    ],
    height,
    16,
  )

const slipPoster = (slip: Slip): Poster => {
  const path = howToOrderUrl() ?? urls.menu
  const surround = {
    plate: plateOf(undefined),
    label: '怎样点单',
    temper: 'quiet' as const,
    foot: footOf(undefined, path, '扫一扫，怎样点单'),
  }
  return {
    title: slip.title,
    description: `${slip.title}，打印一叠放在门口，不用手机的人拿笔填。`,
    back: { label: '项目菜单', href: urls.menu },
    shareImage: { collection: 'site', id: 'menu' },
    compose: (format) => singleSheet(surround, format, (area) => body(slip, area)),
  }
}

/** 点单表. */
export const orderSlip = (): Poster => slipPoster(order)

/** 评单表. */
export const ratingSlip = (): Poster => slipPoster(rating)
