/** How long a text is, which limits are told in. */
import { scriptIn } from './scripts.ts'

/** What stands above or below a letter, or joins two, takes no room. */
const NO_ROOM = /[\p{M}\u180e\u200d]/u

/**
 * Characters as a reader counts them: one Han character or emoji is 1. Of Uyghur, Kazakh, Tibetan and Mongolian two letters are 1:
 * their words have many letters and are as wide as two or three Han characters.
 */
export const lengthOf = (text: string): number => {
  const signs = [...text]
  if (scriptIn(text) === undefined) return signs.length
  const letters = signs.filter((sign) => scriptIn(sign) !== undefined)
  const wide = letters.filter((sign) => !NO_ROOM.test(sign))
  return signs.length - letters.length + Math.ceil(wide.length / 2)
}
