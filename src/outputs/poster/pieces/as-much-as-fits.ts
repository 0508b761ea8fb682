/** A story on a sheet that holds only its beginning: what is left out is said, not left to be guessed. */
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { blocksWithin } from '../sheet/flow.ts'
import { gap, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'

const READ_ON: Look = { cut: 700, colour: 'ink-soft' }
const READ_ON_SIZE = 46

const readOn = (width: number): Piece =>
  stack([
    gap(14),
    setText('（这里只是开头，全文见下面的网址，扫一扫也能看。）', READ_ON, { width, sizes: [READ_ON_SIZE] }),
  ])

/** The whole story where a height holds it; else as many whole blocks as there is room for, and where to read on. */
export const asMuchAsFits = (
  blocks: readonly StoryBlock[],
  size: number,
  width: number,
  height: number,
): { piece: Piece; count: number } => {
  const all = blocksWithin(blocks, size, width, height)
  if (all.count === blocks.length) return all
  const end = readOn(width)
  const beginning = blocksWithin(blocks, size, width, height - end.height)
  return beginning.count === 0 ? beginning : { piece: stack([beginning.piece, end]), count: beginning.count }
}
