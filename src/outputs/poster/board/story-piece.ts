/** A story on a board: its photo, what it is called, when and where, and what there is to say. */
import type { BoardStory } from '../../../library/overviews/quarter-board.ts'
import { mounted, photo } from '../pieces/photo.ts'
import { PORTRAIT_RATIO, surnamePiece } from '../roll/portrait.ts'
import { leaf } from '../pieces/signature.ts'
import { beside, inMiddleOf, inset, onGround, stack, type Piece } from '../sheet/piece.ts'
import { setText, type Look } from '../sheet/text.ts'
import { oneSentence } from './one-sentence.ts'

const TITLE: Look = { cut: 700, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const HONOUR: Look = { cut: 400, colour: 'rice-gold' }
const TEXT: Look = { cut: 400, colour: 'ink' }
const NAME: Look = { cut: 'display', colour: 'rice-gold' }
/** Two people; of more the title says who they are, and the first surname stands for them. */
const LONGEST_NAMES = 8

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

/** Where a story has a picture beside it, a person without a portrait must not leave a hole: the name, or the surname on its mount. */
const nameOnGround = (names: string, width: number, height: number): Piece => {
  const mount = height * PORTRAIT_RATIO
  if (names.length > LONGEST_NAMES) return inMiddle(surnamePiece(names, mount), mount, width, height)
  const size = Math.round(height * 0.3)
  const sizes = [size, Math.round(size * 0.7), Math.round(size * 0.5)]
  return inMiddle(setText(names, NAME, { width, sizes, maxLines: 1, align: 'middle' }), width, width, height)
}

/** What is seen of a story: its photo, the whole portrait of a person, or the day where there is no photo. */
const picture = (story: BoardStory, width: number, height: number): Piece[] => {
  const { kind, photo: shown, day, names } = story
  if (kind === 'report' && shown) return [photo(shown, width, height)]
  if (shown) {
    const portrait = height * PORTRAIT_RATIO
    return [inMiddle(mounted(shown.image, shown.alt, portrait, height, false), portrait, width, height)]
  }
  if (names !== undefined) return [nameOnGround(names, width, height)]
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
  stack([...picture(story, width, height), words(story, width, size)], 22)

/** Of its width, a leading picture takes at most so much. */
const MOST_PICTURE = 0.56
const PHOTO_RATIO = 3 / 2
const BESIDE_LEAD = 60

/** How high a picture is at most that stands beside its words in a width. */
export const mostHeightAcross = (width: number): number => Math.round((width * MOST_PICTURE) / PHOTO_RATIO)

/** The leading story with its words beside what is seen of it, which is never cut flat. */
export const storyAcross = (story: BoardStory, width: number, height: number, size: StorySize): Piece => {
  const left = Math.round(height * PHOTO_RATIO)
  const room = width - left - BESIDE_LEAD
  const columns = [
    { x: 0, piece: stack(picture(story, left, height)) },
    { x: left + BESIDE_LEAD, piece: words(story, room, size) },
  ]
  return beside(columns, 'middle')
}

/** Of its width, so much is picture where a small story stands across. */
const PART_ASIDE = 0.42
const RATIO_ASIDE = 1.3
const BESIDE_SMALL = 34

/** A small story with its words beside what is seen of it: of two in a row, neither outshines the leading one. */
export const storyAside = (story: BoardStory, width: number, size: StorySize): Piece => {
  const left = Math.round(width * PART_ASIDE)
  return beside([
    { x: 0, piece: stack(picture(story, left, Math.round(left / RATIO_ASIDE))) },
    { x: left + BESIDE_SMALL, piece: words(story, width - left - BESIDE_SMALL, size) },
  ])
}
