/** Places the signature pieces of the share images on the pictures that go with an article. */
import { shortDay } from '../../../model/beijing-time.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { sentencesOf } from '../../../library/typesetting/first-sentences.ts'
import { fitText, heightOf, type Room } from '../../type/fit-text.ts'
import { CardTexts } from '../../share-image/design/card-texts.ts'
import { dateBlockHeight, drawDateBlock } from '../../share-image/design/date-block.ts'
import { namePlate } from '../../share-image/design/name-plate.ts'
import { setText, type Look } from '../../share-image/design/set-text.ts'
import type { Area, Patch, TextLine } from '../../share-image/design/sheet.ts'
import { drawStamp } from '../../share-image/design/stamp.ts'
import type { Article } from '../article.ts'

/** Patches and lines, and where they end. */
export interface Drawn {
  patches: Patch[]
  lines: TextLine[]
  bottom: number
}

/** What a picture shows. */
export interface Layout {
  patches: Patch[]
  lines: TextLine[]
  photo?: Area
  /** Upper left corner and size of the code. */
  code?: Area
}

export const TITLE: Look = { weight: 700, colour: 'ink', ground: 'paper' }
export const SOFT: Look = { weight: 400, colour: 'ink-soft', ground: 'paper' }

/** The words of a smaller leaf stand out of it: there the day is written on the plate. */
const LEAF_WIDTH = 124

const NOTHING: Drawn = { patches: [], lines: [], bottom: 0 }

/** A text in its room, from `y` downwards. */
export const textAt = (words: string, look: Look, room: Room, x: number, y: number): Drawn => {
  const text = fitText(new CardTexts().units('', words, look.weight), room)
  return { patches: [], lines: setText(text, x, y, look), bottom: y + heightOf(text) }
}

/** As many first sentences of a text as its room holds whole; where it holds none, as much as there is room for. */
export const sentencesAt = (words: string, look: Look, room: Room, x: number, y: number): Drawn => {
  const sentences = sentencesOf(words)
  for (let count = sentences.length; count > 0; count -= 1) {
    const whole = sentences.slice(0, count).join('').trim()
    if (!fitText(new CardTexts().units('', whole, look.weight), room).cut)
      return textAt(whole, look, room, x, y)
  }
  return textAt(words, look, room, x, y)
}

/** Date leaf and name plate side by side; nothing where the article has neither. */
export const headAt = ({ day, plate, title }: Article, area: Area): Drawn => {
  const leafWidth = Math.round((area.height * LEAF_WIDTH) / dateBlockHeight(LEAF_WIDTH))
  const hasRoom = leafWidth >= LEAF_WIDTH
  const leaf = day === undefined || !hasRoom ? undefined : drawDateBlock(day, area.x, area.y, leafWidth)
  const x = leaf ? area.x + leafWidth + 28 : area.x
  const card = { kind: 'report', title, county: '', portalName: '' } as const
  const named =
    plate &&
    namePlate(
      {
        ...card,
        stationName: plate.name,
        stationLevel: leaf || day === undefined ? plate.small : `${plate.small} · ${shortDay(day)}`,
      },
      new CardTexts(),
      { ...area, x, width: area.x + area.width - x },
      2,
    )
  const leafBottom = leaf ? area.y + dateBlockHeight(leafWidth) : 0
  return joined(leaf && { ...leaf, bottom: leafBottom }, named)
}

/** The county's stamp. */
export const stampAt = (right: number, bottom: number): Drawn => ({
  ...drawStamp(siteSettings().county, right, bottom),
  bottom,
})

/** Several pieces as one. */
export const joined = (...parts: (Drawn | undefined)[]): Drawn =>
  parts.reduce<Drawn>(
    (all, part) =>
      part
        ? {
            patches: [...all.patches, ...part.patches],
            lines: [...all.lines, ...part.lines],
            bottom: Math.max(all.bottom, part.bottom),
          }
        : all,
    NOTHING,
  )

/** The vermilion edge along the top. */
export const topEdge = (width: number, height: number): Drawn => ({
  patches: [{ x: 0, y: 0, width, height, colour: 'vermilion' }],
  lines: [],
  bottom: height,
})
