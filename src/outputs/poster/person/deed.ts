/** What somebody did and said, as a sheet tells it. */
import type { PersonView } from '../../../library/people/people.ts'
import { quotation } from '../../../library/typesetting/quotation.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { asMuchAsFits } from '../pieces/as-much-as-fits.ts'
import { blocksWithin } from '../sheet/flow.ts'
import type { Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const QUOTE: Look = { cut: 'display', colour: 'vermilion' }

/** What they said; nothing where nobody wrote it down. @param most the largest size */
export const quotePiece = ({ quote }: PersonView, width: number, most: number): Piece[] =>
  quote === undefined
    ? []
    : [setText(quotation(quote), QUOTE, { width, sizes: sizesFrom(most, 56), maxLines: 4, height: 520 })]

/** Where nobody's picture draws the eye, little is told in letters that are read from afar. */
const SIZES_WITHOUT_PORTRAIT = [260, 220]

/** The deed in brief, as large as it fits; where that leaves much, the story goes on as far as it may. */
export const deed = (
  view: PersonView,
  story: readonly StoryBlock[],
  width: number,
  height: number,
): Piece => {
  const brief: StoryBlock = { kind: 'paragraph', text: view.summary }
  const all = [brief, ...story]
  const larger = view.portrait === undefined ? SIZES_WITHOUT_PORTRAIT : []
  const whole = [...larger, 180, 150, 120, 104, 90, 78, 68].map((size) =>
    blocksWithin(all, size, width, height),
  )
  const told = whole.find(({ count }) => count === all.length) ?? asMuchAsFits(all, 58, width, height)
  if (told.count > 1) return told.piece
  const sizes = [110, 98, 88, 80, 74, 68, 62, 57].map((size) => blocksWithin([brief], size, width, height))
  return (sizes.find(({ count }) => count === 1) ?? blocksWithin([brief], 52, width, Number.MAX_SAFE_INTEGER))
    .piece
}
