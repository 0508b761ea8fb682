/** The foot of a sheet: whom to call, when the door is open, and the code that leads to the page. */
import { inset, beside, rule, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, sizesFrom, type Look } from '../sheet/text.ts'

/** What a foot says. */
export interface FootWords {
  /** Several numbers stand side by side. */
  phone?: string | undefined
  /** Whose number it is where it is not the place's own. */
  phoneOf?: string | undefined
  hours?: string | undefined
  address?: string | undefined
  /** Full address of the page that the code leads to. */
  url: string
  /** What scanning it is good for: 扫一扫，看全部活动. */
  call: string
}

const LABEL: Look = { cut: 400, colour: 'ink-soft' }
const STRONG: Look = { cut: 700, colour: 'ink' }
const PLAIN: Look = { cut: 400, colour: 'ink' }
const LABEL_WIDTH = 130
const TEXT = 48
const CODE = 400
const GUTTER = 60

/** The address as people type it. */
const typed = (url: string): string => decodeURI(url).replace(/^https?:\/\//u, '')

/** A code with what it is good for below it; thirty millimetres of it are dark on A4. */
export const code = (url: string, call: string, size = CODE): Piece =>
  stack(
    [
      { height: size, marks: [{ kind: 'code', x: 0, y: 0, size, url, label: '本页的二维码' }] },
      setText(call, PLAIN, { width: size, sizes: sizesFrom(44, 34), maxLines: 1, align: 'middle' }),
    ],
    -8,
  )

const labelled = (label: string, piece: Piece): Piece =>
  beside([
    { x: 0, piece: oneLine(label, LABEL, TEXT) },
    { x: LABEL_WIDTH, piece },
  ])

/** The number large enough to be read from the other side of the road. */
const phoneRows = ({ phone, phoneOf }: FootWords, width: number): Piece[] => {
  if (phone === undefined) return []
  const room = { width: width - LABEL_WIDTH, sizes: sizesFrom(128, 64), maxLines: 1, leading: 1.1 }
  const number = setText(phone, STRONG, room)
  const row = beside(
    [
      { x: 0, piece: oneLine('电话', LABEL, TEXT) },
      { x: LABEL_WIDTH, piece: number },
    ],
    'bottom',
  )
  const whose = phoneOf === undefined ? [] : [inset(oneLine(`这是${phoneOf}的电话`, PLAIN, 44), LABEL_WIDTH)]
  return [row, ...whose]
}

const textRow = (label: string, text: string | undefined, width: number): Piece[] =>
  text === undefined
    ? []
    : [
        labelled(
          label,
          setText(text, PLAIN, { width: width - LABEL_WIDTH, sizes: [TEXT], leading: 1.35, rag: 'full' }),
        ),
      ]

/** The foot across a width. */
export const foot = (words: FootWords, width: number): Piece => {
  const left = width - CODE - GUTTER
  const contact = stack(
    [
      ...phoneRows(words, left),
      ...textRow('开放', words.hours, left),
      ...textRow('地址', words.address, left),
      labelled(
        '网址',
        setText(typed(words.url), PLAIN, {
          width: left - LABEL_WIDTH,
          sizes: sizesFrom(TEXT, 32),
          maxLines: 1,
          rag: 'full',
        }),
      ),
    ],
    12,
  )
  const row = beside([
    { x: 0, piece: inset(contact, 0, 24) },
    { x: width - CODE, piece: code(words.url, words.call) },
  ])
  return stack([rule(width, 6), row], 14)
}
