/** Names of people: a line ends after one of them, never inside, however long they are. */
import { isRightToLeft } from '../../type/joined-letters.ts'
import type { Mark } from './marks.ts'
import { oneLine, setText, type Look, type SetText, type TextRoom } from './text.ts'

/** After a name, and before what is said of it: （追授）. */
const PARTS = /(?<=、)|(?=（)/u
const LEADING = 1.3
const STEP = 0.04

/** In as few lines as a width asks for. */
const within = (names: readonly { text: string; width: number }[], width: number): string[] => {
  const lines: string[] = []
  let used = width
  for (const name of names) {
    const isNext = used + name.width > width
    if (isNext) lines.push('')
    used = isNext ? name.width : used + name.width
    lines.push(`${lines.pop() ?? ''}${name.text}`)
  }
  return lines
}

/** In as few lines as a width asks for, and these as even as they can be. */
const evenLines = (names: readonly { text: string; width: number }[], width: number): string[] => {
  const fewest = within(names, width)
  for (let part = 1 / fewest.length; part < 1; part += STEP) {
    const lines = within(names, width * part)
    if (lines.length === fewest.length && names.every((name) => name.width <= width * part)) return lines
  }
  return fewest
}

const mostLines = ({ maxLines = Number.POSITIVE_INFINITY }: TextRoom, size: number): number =>
  typeof maxLines === 'number' ? maxLines : maxLines(size)

const placed = (set: SetText, at: number, { align = 'start', width }: TextRoom) => {
  const left = align === 'start' ? 0 : (width - set.width) / (align === 'middle' ? 2 : 1)
  return set.marks.flatMap((mark) =>
    mark.kind === 'words'
      ? mark.lines.map((line) => ({ ...line, x: line.x + left, y: line.y + at * set.height }))
      : [],
  )
}

/** How wide a part is among others, where its marks are not set closer as at a line's end. */
const widthAmongOthers = (text: string, look: Look, size: number): number =>
  oneLine(`人${text}人`, look, size).width - oneLine('人人', look, size).width

/** The names at a size; nothing where a name is too long for it, or they are too many. */
const atSize = (names: string, look: Look, room: TextRoom, size: number): SetText | undefined => {
  const each = names.split(PARTS).map((text) => ({ text, width: widthAmongOthers(text, look, size) }))
  const lines = evenLines(each, room.width).map((line) => oneLine(line, look, size, room.leading ?? LEADING))
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const width = Math.max(...lines.map((line) => line.width))
  const isTooHigh = lines.length > 1 && height > (room.height ?? height)
  if (isTooHigh || lines.length > mostLines(room, size) || width > room.width) return undefined
  const mark: Mark = {
    kind: 'words',
    text: names,
    lines: lines.flatMap((line, at) => placed(line, at, room)),
    ...look,
  }
  return { height, marks: [mark], size, lines: lines.length, width }
}

/** Names joined by 、, as large as their room allows; only where no size holds a name whole is it broken. */
export const setNames = (names: string, look: Look, room: TextRoom): SetText => {
  if (isRightToLeft(names)) return setText(names, look, room)
  for (const size of room.sizes) {
    const set = atSize(names, look, room, size)
    if (set) return set
  }
  // As with every text: in the smallest size they take as many lines as they need.
  const endless = { ...room, height: Number.MAX_SAFE_INTEGER, maxLines: Number.MAX_SAFE_INTEGER }
  return atSize(names, look, endless, room.sizes.at(-1) ?? 0) ?? setText(names, look, room)
}
