/** How long a text is, which limits are told in. */

/** Uyghur, Kazakh, Tibetan and Mongolian: a word of theirs is as wide as two or three Han characters, and has many letters. */
const LETTERS =
  /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u0f00-\u0fff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]/u
/** What stands above or below a letter, or joins two, takes no room. */
const NO_ROOM = /[\p{M}\u180e\u200d]/u

/** Characters as a reader counts them: one Han character or emoji is 1, two letters of an alphabet of China's peoples are 1. */
export const lengthOf = (text: string): number => {
  const signs = [...text]
  const letters = signs.filter((sign) => LETTERS.test(sign))
  if (letters.length === 0) return signs.length
  const wide = letters.filter((sign) => !NO_ROOM.test(sign))
  return signs.length - letters.length + Math.ceil(wide.length / 2)
}
