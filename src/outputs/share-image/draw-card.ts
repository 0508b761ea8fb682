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
  const said = (list: Flaw[]) => list.map((flaw) => problemOf(path, card.title, flaw))
  try {
    return { image: await drawSheet(sheet, easel), problems: said(flaws) }
  } catch (error) {
    if (!card.photo) throw error
    const plain = sheetOf({ ...card, photo: undefined })
    const image = await drawSheet(plain.sheet, easel)
    return { image, problems: said([{ code: 'photo', part: '照片' }, ...plain.flaws]) }
  }
}
