/** Draws one card to a PNG file, whatever its texts and photo are like. */
import { sheetOf } from './design/card-sheet.ts'
import type { Flaw } from './design/card-texts.ts'
import { drawSheet, type Easel } from './draw/draw-sheet.ts'
import { problemOf } from './problem-words.ts'
import type { CardProblem, ShareCard } from './share-card.ts'

/** A card's image with everything it could not show as written. */
export interface DrawnCard {
  image: Buffer
  problems: CardProblem[]
}

/** Draws the card; a photo that cannot be opened is left out and reported. */
export const drawCard = async (path: string, card: ShareCard, easel: Easel): Promise<DrawnCard> => {
  const { sheet, flaws } = sheetOf(card)
  try {
    return { image: await drawSheet(sheet, easel), problems: inWords(path, card, flaws) }
  } catch (error) {
    if (!card.photo) throw error
    return drawWithoutPhoto(path, card, easel)
  }
}

/** Draws the card of an entry whose photo cannot be opened, and reports the photo. */
export const drawWithoutPhoto = async (path: string, card: ShareCard, easel: Easel): Promise<DrawnCard> => {
  const { sheet, flaws } = sheetOf({ ...card, photo: undefined })
  const photo: Flaw = { code: 'photo', part: '照片' }
  return { image: await drawSheet(sheet, easel), problems: inWords(path, card, [photo, ...flaws]) }
}

const inWords = (path: string, { title }: ShareCard, flaws: Flaw[]): CardProblem[] =>
  flaws.map((flaw) => problemOf(path, title, flaw))
