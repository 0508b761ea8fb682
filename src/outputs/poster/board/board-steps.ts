/** How large everything on a board may be, from roomy to tight. */
import { mostHeightAcross, type StorySize } from './story-piece.ts'

/** How large everything on a board is: the letters of its name, its leading picture, and the other pictures' flatness. */
export interface Step {
  title: number
  lead: number
  ratio: number
  leading: StorySize
  small: StorySize
}

const step = (lead: number, ratio: number, text: number, tells: StorySize['tells']): Step => {
  // Where the others say only a sentence, the leading story gives them some of its room.
  const [title, told] = typeof tells === 'object' ? [1.7, 1.15] : [1.9, 1.3]
  return {
    title: text < 40 ? 150 : 190,
    lead,
    ratio,
    leading: { title: Math.round(text * title), note: text, text: Math.round(text * told), tells: 'summary' },
    small: { title: Math.round(text * 1.28), note: Math.round(text * 0.86), text, tells },
  }
}

/**
 * From roomy to tight: the board is full, and never overfull. A sentence in smaller letters is worth more than a larger
 * title without one; no picture is cut so flat that people lose their heads, and the leading one is the widest.
 */
export const STEPS: readonly [Step, ...Step[]] = [
  step(660, 1.4, 48, 'summary'),
  step(620, 1.5, 46, 'summary'),
  step(580, 1.6, 42, 'summary'),
  step(520, 1.7, 40, 'summary'),
  step(620, 1.5, 46, { sentenceOf: 42 }),
  step(580, 1.5, 44, { sentenceOf: 42 }),
  step(540, 1.6, 42, { sentenceOf: 42 }),
  step(500, 1.7, 40, { sentenceOf: 42 }),
  step(460, 1.75, 38, { sentenceOf: 42 }),
  step(440, 1.75, 38, { sentenceOf: 32 }),
  step(420, 1.8, 36, { sentenceOf: 32 }),
  step(400, 1.85, 34, { sentenceOf: 28 }),
  step(400, 1.85, 32, { sentenceOf: 24 }),
  step(400, 1.85, 30, { sentenceOf: 24 }),
  step(460, 1.6, 36, 'nothing'),
  step(420, 1.7, 34, 'nothing'),
  step(400, 1.85, 32, 'nothing'),
]

const GROWTH = { lead: 20, ratio: 0.05, leastRatio: 1.35 }

/** A little larger pictures, each step as large as they may be: nothing is gained by white above and below them. */
export const withLargerPictures = (each: Step, width: number): Step[] => {
  const most = mostHeightAcross(width)
  const grown: Step[] = []
  for (let { lead, ratio } = each; lead < most || ratio > GROWTH.leastRatio;) {
    lead = Math.min(most, lead + GROWTH.lead)
    ratio = Math.max(GROWTH.leastRatio, ratio - GROWTH.ratio)
    grown.push({ ...each, lead, ratio })
  }
  return grown
}
