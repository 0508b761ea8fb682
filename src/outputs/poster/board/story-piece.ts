/** A story on a board: its photo, what it is called, when and where, and what there is to say. */
import type { BoardStory } from '../../../library/overviews/quarter-board.ts'
import { mounted, photo } from '../pieces/photo.ts'
import { leaf } from '../pieces/signature.ts'
import { beside, inMiddleOf, inset, onGround, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'
import { oneSentence } from './one-sentence.ts'

const TITLE: Look = { cut: 700, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const HONOUR: Look = { cut: 400, colour: 'rice-gold' }
const TEXT: Look = { cut: 400, colour: 'ink' }
const NAME: Look = { cut: 'display', colour: 'rice-gold' }
/** Two people; of more the title says who they are. */
const LONGEST_NAMES = 8
const PORTRAIT_RATIO = 3 / 4

/** The first sentence, of at most so many characters. */
interface Sentence {
  sentenceOf: number
}

/** How large a story is set. */
export interface StorySize {
  title: number
  note: number
  text: number
  /** What it says beside its title. */
  tells: 'summary' | Sentence | 'nothing'
}

/** Something in the middle of a quiet ground of a width and height. */
const inMiddle = (piece: Piece, pieceWidth: number, width: number, height: number): Piece => {
  const ground = onGround({ height, marks: [] }, width, 0, 'rice-gold-wash')
  return {
    height,
    marks: [...ground.marks, ...inset(inMiddleOf(height, piece), (width - pieceWidth) / 2).marks],
  }
}

/** Where many pictures stand side by side, a person without a portrait must not leave a hole among them. */
const nameOnGround = (names: string, width: number, height: number): Piece => {
  const size = Math.round(height * 0.3)
  const sizes = [size, Math.round(size * 0.7), Math.round(size * 0.5)]
  return inMiddle(setText(names, NAME, { width, sizes, maxLines: 1, align: 'middle' }), width, width, height)
}

/** What is seen of a story: its photo, the whole portrait of a person, or the day where there is no photo. */
const picture = (story: BoardStory, width: number, height: number, { tells }: StorySize): Piece[] => {
  const { kind, photo: shown, day, names } = story
  if (kind === 'report' && shown) return [photo(shown, width, height)]
  if (shown) {
    const portrait = height * PORTRAIT_RATIO
    return [inMiddle(mounted(shown.image, shown.alt, portrait, height, false), portrait, width, height)]
  }
  if (names !== undefined && names.length <= LONGEST_NAMES && tells !== 'summary')
    return [nameOnGround(names, width, height)]
  if (day === undefined) return []
  const leafWidth = Math.min(width * 0.4, height * 0.55)
  return [inMiddle(leaf(day, leafWidth), leafWidth, width, height)]
}

const toldOf = ({ summary }: BoardStory, { tells }: StorySize): string => {
  if (tells === 'nothing') return ''
  return tells === 'summary' ? summary : oneSentence(summary, tells.sentenceOf)
}

const words = (story: BoardStory, width: number, size: StorySize): Piece => {
  const { kind, title, note } = story
  const told = toldOf(story, size)
  return stack(
    [
      setText(title, TITLE, { width, sizes: [size.title], leading: 1.28 }),
      setText(note, kind === 'person' ? HONOUR : NOTE, { width, sizes: [size.note], leading: 1.3 }),
      ...(told === ''
        ? []
        : [setText(told, TEXT, { width, sizes: [size.text], leading: 1.55, rag: 'filled' as const })]),
    ],
    Math.round(size.note * 0.28),
  )
}

/** A story from top to bottom. */
export const storyDown = (story: BoardStory, width: number, height: number, size: StorySize): Piece =>
  stack([...picture(story, width, height, size), words(story, width, size)], 22)

/** A story with its words beside what is seen of it. */
export const storyAcross = (story: BoardStory, width: number, height: number, size: StorySize): Piece => {
  const left = Math.round(width * 0.56)
  const gutter = 60
  const seen = picture(story, left, height, size)
  if (seen.length === 0) return words(story, width, size)
  return beside(
    [
      { x: 0, piece: stack(seen) },
      { x: left + gutter, piece: words(story, width - left - gutter, size) },
    ],
    'middle',
  )
}
