/** Lays out one share image: the left column by kind, the words beside it, foot line and stamp. */
import type { CardKind, ShareCard } from '../share-card.ts'
import { fitText, type FittedText } from '../../type/fit-text.ts'
import type { Unit } from '../../type/units.ts'
import { CardTexts, type Flaw } from './card-texts.ts'
import { dateBlockHeight, drawDateBlock } from './date-block.ts'
import { BODY_END, EDGE, FOOT_RULE, GUTTER, RIGHT } from './frame.ts'
import { namePlate } from './name-plate.ts'
import { setText, type Look } from './set-text.ts'
import type { Area, Patch, Sheet, TextLine } from './sheet.ts'
import { drawStamp } from './stamp.ts'
import { PLATE_WIDTH, uprightPlate } from './upright-plate.ts'
import { NARROW, WIDE, words } from './words.ts'

const PLATE_WORDS: Partial<Record<CardKind, string>> = {
  report: '活动报道',
  event: '活动预告',
  calendar: '实践日历',
  station: '实践阵地',
  person: '身边好人',
  project: '服务项目',
  brand: '品牌项目',
  notice: '通知公告',
}
const PHOTO = { width: 528, height: 352 }
const PORTRAIT = { width: 282, height: 376 }
const MAT = 12
const DATE_WIDTH = 208
const SMALL_DATE_WIDTH = 124
const CAPTION: Look = { weight: 400, colour: 'ink-soft', ground: 'paper' }
const PORTAL: Look = { weight: 700, colour: 'ink', ground: 'paper' }

interface Drawn {
  patches: Patch[]
  lines: TextLine[]
}

/** The sheet of a card, and what it could not show as written. */
export const sheetOf = (card: ShareCard): { sheet: Sheet; flaws: Flaw[] } => {
  const texts = new CardTexts()
  const photo = photoArea(card)
  const body = photo && card.kind !== 'person' ? besidePhoto(card, texts) : withLeftColumn(card, texts)
  const parts = [body, foot(card, texts), caption(card, texts, photo)]
  const sheet: Sheet = {
    patches: parts.flatMap((part) => part.patches),
    lines: parts.flatMap((part) => part.lines),
    ...(photo && card.photo ? { photo: { ...photo, source: card.photo } } : {}),
  }
  return { sheet, flaws: texts.flaws }
}

const photoArea = (card: ShareCard): Area | undefined => {
  if (!card.photo) return undefined
  if (card.kind === 'person') return { x: EDGE + MAT, y: EDGE + MAT, ...PORTRAIT }
  return { x: EDGE, y: EDGE, ...PHOTO }
}

/** Date leaf and plate on top of the words, the photo to their left. */
const besidePhoto = (card: ShareCard, texts: CardTexts): Drawn => {
  const x = EDGE + PHOTO.width + GUTTER
  const leaf = card.day ? drawDateBlock(card.day, x, EDGE, SMALL_DATE_WIDTH) : undefined
  const head = dateBlockHeight(SMALL_DATE_WIDTH)
  const plateX = leaf ? x + SMALL_DATE_WIDTH + 28 : x
  const plate = namePlate(card, texts, { x: plateX, y: EDGE, width: RIGHT - plateX, height: head }, 2)
  const top = leaf ? EDGE + head + 20 : plate ? plate.bottom + 20 : EDGE
  const column = words(card, texts, { x, y: top, width: RIGHT - x, height: BODY_END - top }, NARROW)
  return joined(leaf, plate, column)
}

/** Portrait, date leaf or upright plate on the left, plate and words on the right. */
const withLeftColumn = (card: ShareCard, texts: CardTexts): Drawn => {
  const { left, width } = leftColumn(card)
  const x = EDGE + width + GUTTER
  const plate = namePlate(card, texts, { x, y: EDGE, width: RIGHT - x, height: 44 }, 1)
  const top = plate ? plate.bottom + 16 : EDGE
  const column = words(card, texts, { x, y: top, width: RIGHT - x, height: BODY_END - top }, WIDE)
  return joined(left, plate, column)
}

const leftColumn = (card: ShareCard): { left: Drawn; width: number } => {
  if (card.photo) return { left: mat(), width: PORTRAIT.width + 2 * MAT }
  if (card.day) return { left: drawDateBlock(card.day, EDGE, EDGE, DATE_WIDTH), width: DATE_WIDTH }
  const inscription = card.plate ?? PLATE_WORDS[card.kind] ?? card.county
  return { left: uprightPlate(inscription, EDGE, EDGE), width: PLATE_WIDTH }
}

/** The white mat around a portrait. */
const mat = (): Drawn => {
  const area = { x: EDGE, y: EDGE, width: PORTRAIT.width + 2 * MAT, height: PORTRAIT.height + 2 * MAT }
  const inner = { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
  return {
    patches: [
      { ...area, colour: 'rule' },
      { ...inner, colour: 'sheet' },
    ],
    lines: [],
  }
}

/** Portal name, the caption where no photo carries it, and the stamp on the rule's end. */
const foot = (card: ShareCard, texts: CardTexts): Drawn => {
  const stamp = drawStamp(card.county, RIGHT, 592)
  const stampLeft = Math.min(...stamp.patches.map((patch) => patch.x))
  const width = stampLeft - EDGE - 40
  const name = card.title === card.portalName ? '' : card.portalName
  const portal = oneLine(texts.units('门户名称', name, PORTAL.weight), width, [27, 24, 21])
  texts.noteOverflow('门户名称', portal.cut)
  const used = widthOf(portal) + 32
  const rule: Patch = { x: EDGE, y: FOOT_RULE, width: stampLeft - EDGE - 24, height: 2, colour: 'rule' }
  const y = FOOT_RULE + 16
  const note = hasCaptionUnderPhoto(card) ? '' : (card.caption ?? '')
  const noted =
    note !== '' && width - used > 200
      ? oneLine(texts.units('图片说明', note, 400), width - used, [24])
      : undefined
  const lines = [
    ...setText(portal, EDGE, y, PORTAL),
    ...(noted ? setText(noted, EDGE + used, y + 2, CAPTION) : []),
  ]
  return { patches: [rule, ...stamp.patches], lines: [...lines, ...stamp.lines] }
}

const oneLine = (units: Unit[], width: number, sizes: number[]): FittedText =>
  fitText(units, { width, height: 40, sizes, leading: 1.4, maxLines: () => 1 })

const widthOf = (text: FittedText): number => Math.round((text.lines[0]?.width ?? 0) * text.size)

const hasCaptionUnderPhoto = (card: ShareCard): boolean => card.photo !== undefined && card.kind !== 'person'

/** What the photo shows, under it. */
const caption = (card: ShareCard, texts: CardTexts, photo: Area | undefined): Drawn => {
  if (!photo || !card.caption || !hasCaptionUnderPhoto(card)) return { patches: [], lines: [] }
  const units = texts.units('图片说明', card.caption, CAPTION.weight)
  const text = fitText(units, {
    width: photo.width,
    height: 72,
    sizes: [22],
    leading: 1.45,
    maxLines: () => 2,
    rag: 'full',
  })
  return { patches: [], lines: setText(text, photo.x, photo.y + photo.height + 12, CAPTION) }
}

const joined = (...parts: (Drawn | undefined)[]): Drawn => {
  const present = parts.filter((part) => part !== undefined)
  return { patches: present.flatMap((part) => part.patches), lines: present.flatMap((part) => part.lines) }
}
