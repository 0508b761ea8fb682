/** The name plate: level, name and county behind a vermilion edge. */
import type { ShareCard } from '../share-card.ts'
import { fitText, heightOf, lineHeight, type FittedText } from '../../type/fit-text.ts'
import type { Unit } from '../../type/units.ts'
import type { CardTexts } from './card-texts.ts'
import { setText, type Look } from './set-text.ts'
import type { Area, Patch, TextLine } from './sheet.ts'

const BAR = 7
const INDENT = 24
const LEVEL: Look = { weight: 700, colour: 'vermilion', ground: 'paper' }
const NAME: Look = { weight: 700, colour: 'ink', ground: 'paper' }
const COUNTY: Look = { weight: 400, colour: 'ink-soft', ground: 'paper' }
const ONE_ROW = [30, 28, 26, 24, 22]

/** A drawn plate with its lower edge. */
export interface DrawnPlate {
  patches: Patch[]
  lines: TextLine[]
  bottom: number
}

/** Draws the plate into the area: one row where it is wide, county above name where it stands beside a date. */
export const namePlate = (
  card: ShareCard,
  texts: CardTexts,
  area: Area,
  rows: 1 | 2,
): DrawnPlate | undefined => {
  if (card.stationName === undefined) return undefined
  return rows === 1 ? oneRow(card, texts, area) : twoRows(card, texts, area)
}

const oneRow = (card: ShareCard, texts: CardTexts, area: Area): DrawnPlate => {
  const parts = plateParts(card, texts)
  const gap = 0.7
  const room = (size: number) => (area.width - INDENT) / size
  const size = ONE_ROW.find((each) => widthOf(parts, gap) <= room(each)) ?? 22
  const fixed =
    widthOf(
      parts.filter((part) => part.look !== NAME),
      gap,
    ) + gap
  let x = area.x + INDENT
  const lines = parts.flatMap(({ units, look }) => {
    const width = look === NAME ? (room(size) - fixed) * size : Infinity
    const text = fitText(units, { width, height: 60, sizes: [size], leading: 1.4, maxLines: () => 1 })
    if (look === NAME) texts.noteOverflow('阵地名称', text.cut)
    const at = x
    x += Math.round((text.lines[0]?.width ?? 0) * size + gap * size)
    return setText(text, at, area.y, look)
  })
  return { patches: [bar(area, Math.round(size * 1.4))], lines, bottom: area.y + Math.round(size * 1.4) }
}

interface PlatePart {
  units: Unit[]
  look: Look
}

const plateParts = (card: ShareCard, texts: CardTexts): PlatePart[] => {
  const part = (text: string | undefined, look: Look): PlatePart[] =>
    text ? [{ units: texts.units('阵地名称', text, look.weight), look }] : []
  return [...part(card.stationLevel, LEVEL), ...part(card.stationName, NAME), ...part(card.county, COUNTY)]
}

const widthOf = (parts: PlatePart[], gap: number): number =>
  parts.reduce((sum, { units }) => sum + gap + units.reduce((width, unit) => width + unit.width, 0), -gap)

const twoRows = (card: ShareCard, texts: CardTexts, area: Area): DrawnPlate => {
  const x = area.x + INDENT
  const width = area.width - INDENT
  const above = fitText(
    texts.units('阵地名称', [card.stationLevel, card.county].filter(Boolean).join(' · '), 400),
    {
      width,
      height: 40,
      sizes: [24, 22, 20],
      leading: 1.4,
      maxLines: () => 1,
    },
  )
  const name = fitText(texts.units('阵地名称', card.stationName ?? '', 700), {
    width,
    height: area.height - heightOf(above) - 8,
    sizes: [32, 30, 28, 26, 24, 22],
    leading: 1.3,
    maxLines: () => 2,
  })
  texts.noteOverflow('阵地名称', name.cut)
  const lines = [
    ...setText(above, x, area.y, { ...LEVEL, weight: 400 }),
    ...setText(name, x, area.y + heightOf(above) + 8, NAME),
  ]
  const height = usedHeight(above, name)
  return { patches: [bar(area, height)], lines, bottom: area.y + height }
}

const usedHeight = (above: FittedText, name: FittedText): number =>
  lineHeight(above) + 8 + name.lines.length * lineHeight(name)

const bar = (area: Area, height: number): Patch => ({
  x: area.x,
  y: area.y,
  width: BAR,
  height,
  colour: 'vermilion',
})
