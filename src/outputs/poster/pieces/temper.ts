/** How a sheet feels: quiet like the board itself, festive on a feast, solemn where one bows one's head. */
import type { Colour } from '../../../styles/palette.ts'
import type { Area, Mark, PatchMark } from '../sheet/marks.ts'

/** The three tempers. */
export type Temper = 'quiet' | 'festive' | 'solemn'

/** Days on which nobody is merry, by their names in the county's list. */
const SOLEMN = /清明|烈士|公祭|寒食|寒衣|中元/u
/** Feasts; days that only tell of something (全国消防日) are none. */
const FESTIVE = /节|元旦|除夕|小年|元宵|端午|中秋|重阳|七夕|龙抬头|冬至|腊八/u

/** The temper of a festival by its name. */
export const temperOfFestival = (festival: string | undefined): Temper => {
  if (festival === undefined) return 'quiet'
  if (SOLEMN.test(festival)) return 'solemn'
  return FESTIVE.test(festival) ? 'festive' : 'quiet'
}

const frameAt = (area: Area, thickness: number, colour: Colour): PatchMark[] => {
  const { x, y, width, height } = area
  const edge = { kind: 'patch', colour } as const
  return [
    { ...edge, x, y, width, height: thickness },
    { ...edge, x, y: y + height - thickness, width, height: thickness },
    { ...edge, x, y, width: thickness, height },
    { ...edge, x: x + width - thickness, y, width: thickness, height },
  ]
}

const within = ({ x, y, width, height }: Area, by: number): Area => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})

const CORNER = 84

/** Window-lattice corners: a square set into each corner of the frame. */
const corners = (area: Area, colour: Colour): PatchMark[] => {
  const [right, bottom] = [area.x + area.width - CORNER, area.y + area.height - CORNER]
  const places: [number, number][] = [
    [area.x, area.y],
    [right, area.y],
    [area.x, bottom],
    [right, bottom],
  ]
  return places.flatMap(([x, y]) => {
    const square = { x, y, width: CORNER, height: CORNER }
    return [...frameAt(square, 8, colour), ...frameAt(within(square, 24), 8, colour)]
  })
}

/** A frame with window-lattice corners. */
export const latticeFrame = (area: Area, colour: Colour): Mark[] => [
  ...frameAt(area, 8, colour),
  ...frameAt(within(area, 22), 3, colour),
  ...corners(area, colour),
]

/** The frame of one who has died. */
export const mourningFrame = (area: Area): Mark[] => [
  ...frameAt(area, 12, 'ink'),
  ...frameAt(within(area, 24), 3, 'ink'),
]

/** What the frame of a temper draws along the edges of a sheet. */
export const frameOf = (temper: Temper, width: number, height: number): Mark[] => {
  const edge = within({ x: 0, y: 0, width, height }, 64)
  if (temper === 'festive') return latticeFrame(edge, 'vermilion')
  return temper === 'solemn' ? mourningFrame(edge) : []
}

/** How much further from the edge the words of a framed sheet stand. */
export const insetOf = (temper: Temper): number => (temper === 'quiet' ? 0 : 40)
