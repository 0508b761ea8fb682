/** Questions in Traditional characters, and in rarer ones. */
import { everydayText } from '../../../../model/characters/keyboard-characters.ts'
import { within } from './time-limit.ts'

/** Without the table a question is asked as it stands. */
const TABLE_LIMIT_IN_MS = 8_000

let everyday: string | undefined

/** Whether a text has characters that are not of the everyday set: Traditional ones are among them. */
const hasOthers = (typed: string): boolean => {
  const han = [...typed].filter((character) => /\p{Script=Han}/u.test(character))
  if (han.length === 0) return false
  // A text and no set: for the few characters of a question the set would cost more than all looking.
  const known = (everyday ??= everydayText())
  return han.some((character) => !known.includes(character))
}

const simplified = async (typed: string): Promise<string> => {
  const { simplifiedText } = await import('../../../../model/characters/simplified.ts')
  return simplifiedText(typed)
}

/** Letters and digits as wide as characters, ｙｉｚｈｅｎ: a keyboard's mode that many never leave. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g

/** A question in Simplified characters and narrow letters; the table is fetched by those alone who may need it. */
export const inSimplified = async (asked: string): Promise<string> => {
  const typed = asked.replace(WIDE, (letter) => letter.normalize('NFKC'))
  return hasOthers(typed)
    ? within(TABLE_LIMIT_IN_MS, 'Traditional characters', simplified(typed)).catch(() => typed)
    : typed
}
