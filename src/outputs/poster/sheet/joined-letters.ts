/** Words of scripts whose letters change beside each other, or stack: set letter by letter nobody could read them. */
import type { Unit } from '../../type/units.ts'

const JOINING =
  /^[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Devanagari}\p{Script=Thai}]/u

/** About how wide a letter is, in em; the browser that has a face for it is held to what was measured. */
const LETTER = 0.6
/** Longer phrases are parted between words: a line has to end somewhere. */
const LONGEST_PHRASE = 5

/** Whether a text is of such a script. */
export const isJoined = (text: string): boolean => JOINING.test(text)

const isOfJoined = ({ face, missing = '' }: Unit): boolean => face === 'Box' && isJoined(missing)

/** Units with the letters of such words together, and their words too: from right to left these stand in an order of their own. */
export const withJoinedLetters = (units: readonly Unit[]): Unit[] => {
  const joined: Unit[] = []
  for (const unit of units) {
    if (!isOfJoined(unit)) {
      joined.push(unit)
      continue
    }
    const hasSpace = joined.at(-1)?.text === ' '
    const phrase = joined.at(hasSpace ? -2 : -1)
    if (phrase && isOfJoined(phrase) && (!hasSpace || phrase.width < LONGEST_PHRASE)) {
      if (hasSpace) joined.pop()
      phrase.missing = `${phrase.missing ?? ''}${hasSpace ? ' ' : ''}${unit.missing ?? ''}`
      phrase.width += LETTER * (hasSpace ? 1.5 : 1)
    } else joined.push({ ...unit, width: LETTER })
  }
  return joined
}
