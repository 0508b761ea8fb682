/** What is seen of somebody on a roll of honour. */
import { surnameOf } from '../../../library/people/surname.ts'
import { mounted } from '../pieces/photo.ts'
import { edged, inMiddleOf, onGround, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'
import type { Honoured } from './honoured.ts'

const SURNAME: Look = { cut: 'display', colour: 'ink-soft' }
/** White around the surname that stands for a portrait. */
const MOUNT = 30

/** Of a portrait, its width to its height. */
export const PORTRAIT_RATIO = 3 / 4

/** Where there is no portrait the surname stands on its mount. */
export const surnamePiece = (names: string, width: number): Piece => {
  const height = Math.round(width / PORTRAIT_RATIO)
  const room = { width: width - 2 * MOUNT, sizes: [Math.round(width * 0.4)], align: 'middle' as const }
  // 欧阳 stands as on a door plate, one sign below the other.
  const letters = stack(
    [...surnameOf(names)].map((sign) => setText(sign, SURNAME, { ...room, leading: 1.2 })),
  )
  const set = inMiddleOf(height - 2 * MOUNT, letters)
  return edged(onGround(set, width, MOUNT, 'rice-gold-wash'), width)
}

/** The portrait of a person in a width. */
export const portraitPiece = ({ portrait, names, posthumous }: Honoured, width: number): Piece => {
  const height = Math.round(width / PORTRAIT_RATIO)
  return portrait === undefined
    ? surnamePiece(names, width)
    : mounted(portrait, `${names}的肖像`, width, height, posthumous)
}
