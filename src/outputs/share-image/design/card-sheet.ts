/** Lays out one share image: the left column by kind, the words beside it, foot line and stamp. */
import type { CardKind, ShareCard } from '../share-card.ts'
import { fitText } from '../type/fit-text.ts'
import { CardTexts, type Flaw } from './card-texts.ts'
import { dateBlock, dateBlockHeight } from './date-block.ts'
import { BODY_END, EDGE, FOOT_RULE, GUTTER, RIGHT } from './frame.ts'
import { namePlate } from './name-plate.ts'
import { setText, type Look } from './set-text.ts'
import type { Area, Patch, Sheet, TextLine } from './sheet.ts'
import { stamp } from './stamp.ts'
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
const CAPTION: Look = { weight: 400, colour: 'muted', ground: 'paper' }
const PORTAL: Look = { weight: 700, colour: 'ink', ground: 'paper' }

interface Drawn {
  patches: Patch[]
  lines: TextLine[]
}

/** The sheet of a card, and what it could not show as written. */
export function sheetOf(card: ShareCard): { sheet: Sheet; flaws: Flaw[] } {
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

function photoArea(card: ShareCard): Area | undefined {
  if (!card.photo) return undefined
  if (card.kind === 'person') return { x: EDGE + MAT, y: EDGE + MAT, ...PORTRAIT }
  return { x: EDGE, y: EDGE, ...PHOTO }
}

/** Date leaf and plate on top of the words, the photo to their left. */
function besidePhoto(card: ShareCard, texts: CardTexts): Drawn {
  const x = EDGE + PHOTO.width + GUTTER
  const leaf = card.day ? dateBlock(card.day, card.weekday, x, EDGE, SMALL_DATE_WIDTH) : undefined
  const head = dateBlockHeight(SMALL_DATE_WIDTH)
  const plateX = leaf ? x + SMALL_DATE_WIDTH + 28 : x
  const plate = namePlate(card, texts, { x: plateX, y: EDGE, width: RIGHT - plateX, height: head }, 2)
  const top = leaf ? EDGE + head + 20 : plate ? plate.bottom + 20 : EDGE
  const column = words(card, texts, { x, y: top, width: RIGHT - x, height: BODY_END - top }, NARROW)
  return joined(leaf, plate, column)
}

/** Portrait, date leaf or upright plate on the left, plate and words on the right. */
function withLeftColumn(card: ShareCard, texts: CardTexts): Drawn {
  const { left, width } = leftColumn(card)
  const x = EDGE + width + GUTTER
  const plate = namePlate(card, texts, { x, y: EDGE, width: RIGHT - x, height: 44 }, 1)
  const top = plate ? plate.bottom + 16 : EDGE
  const column = words(card, texts, { x, y: top, width: RIGHT - x, height: BODY_END - top }, WIDE)
  return joined(left, plate, column)
}

function leftColumn(card: ShareCard): { left: Drawn; width: number } {
  if (card.photo) return { left: mat(), width: PORTRAIT.width + 2 * MAT }
  if (card.day) return { left: dateBlock(card.day, card.weekday, EDGE, EDGE, DATE_WIDTH), width: DATE_WIDTH }
  const inscription = card.plate ?? PLATE_WORDS[card.kind] ?? card.county
  return { left: uprightPlate(inscription, EDGE, EDGE), width: PLATE_WIDTH }
}

/** The white mat around a portrait. */
function mat(): Drawn {
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

function foot(card: ShareCard, texts: CardTexts): Drawn {
  const seal = stamp(card.county, RIGHT, 592)
  const sealLeft = Math.min(...seal.patches.map((patch) => patch.x))
  const portal = fitText(
    texts.units('门户名称', card.title === card.portalName ? '' : card.portalName, PORTAL.weight),
    {
      width: sealLeft - EDGE - 40,
      height: 40,
      sizes: [27, 24, 21],
      leading: 1.4,
      maxLines: () => 1,
    },
  )
  texts.noteOverflow('门户名称', portal.cut)
  const rule: Patch = { x: EDGE, y: FOOT_RULE, width: sealLeft - EDGE - 24, height: 2, colour: 'rule' }
  return {
    patches: [rule, ...seal.patches],
    lines: [...setText(portal, EDGE, FOOT_RULE + 16, PORTAL), ...seal.lines],
  }
}

/** What the photo shows, under it. */
function caption(card: ShareCard, texts: CardTexts, photo: Area | undefined): Drawn {
  if (!photo || !card.caption || card.kind === 'person') return { patches: [], lines: [] }
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

function joined(...parts: (Drawn | undefined)[]): Drawn {
  const present = parts.filter((part) => part !== undefined)
  return { patches: present.flatMap((part) => part.patches), lines: present.flatMap((part) => part.lines) }
}
