import { numberOfCounty } from '../../../library/stations/stations.ts'
import { edged, inMiddleOf, onGround, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { Place } from './beside-portrait.ts'

const ASKED: Look = { cut: 'display', colour: 'rice-gold' }
const HOW: Look = { cut: 400, colour: 'ink' }
const PADDING = 24

/** Where a place on a roll is free: asks for the next good person, and says how they are named. */
export const invitationPiece = ({ width, height }: Place): Piece => {
  const inner = width - 2 * PADDING
  const how = numberOfCounty() === undefined ? '请到附近的阵地说一声。' : '请打下面的电话告诉我们。'
  const words = stack(
    [
      setText('你身边也有这样的人吗？', ASKED, {
        width: inner,
        sizes: sizesFrom(Math.round(Math.min(92, Math.max(60, height * 0.3))), 56),
        maxLines: (size) => (size > 64 ? 1 : 2),
        align: 'middle',
      }),
      setText(how, HOW, { width: inner, sizes: [46, 42], align: 'middle', leading: 1.5 }),
    ],
    18,
  )
  const framed = inMiddleOf(height - 2 * PADDING, words)
  return edged(onGround(framed, width, PADDING, 'rice-gold-wash'), width)
}
