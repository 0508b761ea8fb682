import type { MapDot } from './map-dot.ts'

/** A name on the map; `x` is where its letters begin, end or have their middle, `y` their base line. */
export interface Label {
  text: string
  anchor: keyof typeof BEFORE_ANCHOR
  x: number
  y: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** How much of a name stands before the point that it is set by. */
const BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const

/** In units of the sheet, which on a phone is a third as many pixels: letters of 14 there. */
const LABEL_SIZE = 42
const DISTANCE = 24
const ABOVE_BASE = 0.85
const SEAT_RADIUS = 16

const boxOf = ({ text, anchor, x, y }: Label): Box => {
  const length = [...text].length * LABEL_SIZE
  const left = x - length * BEFORE_ANCHOR[anchor]
  const top = y - LABEL_SIZE * ABOVE_BASE
  return { left, top, right: left + length, bottom: top + LABEL_SIZE }
}

const aroundDot = ({ x, y }: MapDot): Box => ({
  left: x - SEAT_RADIUS,
  top: y - SEAT_RADIUS,
  right: x + SEAT_RADIUS,
  bottom: y + SEAT_RADIUS,
})

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Right of its dot, left, above or below it: in this order of what reads best. */
const ways = ({ name: text, x, y }: MapDot): Label[] => {
  const level = Math.round(y + LABEL_SIZE * 0.35)
  return [
    { text, anchor: 'start', x: x + DISTANCE, y: level },
    { text, anchor: 'end', x: x - DISTANCE, y: level },
    { text, anchor: 'middle', x, y: y - DISTANCE },
    { text, anchor: 'middle', x, y: Math.round(y + DISTANCE + LABEL_SIZE * ABOVE_BASE) },
  ]
}

/** How many villages a name would cover. */
const covered = (label: Label, villages: readonly Box[]): number => {
  const box = boxOf(label)
  return villages.filter((village) => meet(box, village)).length
}

/**
 * Names the seats, each where no other name and no other seat stands and the fewest villages are covered; one that has no
 * room is left to the list.
 */
export const placeLabels = (dots: readonly MapDot[], sheet: { width: number; height: number }): Label[] => {
  const seats = dots.filter(({ isSeat }) => isSeat)
  const taken = seats.map(aroundDot)
  const villages = dots.filter(({ isSeat }) => !isSeat).map(aroundDot)
  const isFree = (label: Label): boolean => {
    const box = boxOf(label)
    const isInside = box.left >= 0 && box.right <= sheet.width && box.top >= 0 && box.bottom <= sheet.height
    return isInside && !taken.some((other) => meet(box, other))
  }
  return seats.flatMap((seat) => {
    const [label] = ways(seat)
      .filter(isFree)
      .sort((a, b) => covered(a, villages) - covered(b, villages))
    if (!label) return []
    taken.push(boxOf(label))
    return [label]
  })
}
