import { simplified, traditional } from './script-folding.ts'

const simplifiedOf = new Map([...traditional].map((from, index) => [from, index]))
const simplifiedCharacters = [...simplified]

/** The Simplified shape of a character; any other as it is. */
export const simplifiedCharacter = (character: string): string => {
  const index = simplifiedOf.get(character)
  return (index === undefined ? undefined : simplifiedCharacters[index]) ?? character
}

/** Traditional characters, and those that Unicode has twice: 金 of U+F90A is 金. */
const FOLDED = new RegExp(`[${traditional}\\uf900-\\ufaff\\u2f00-\\u2fdf]`, 'gu')

/** A text in Simplified characters. */
export const simplifiedText = (text: string): string =>
  text.replace(FOLDED, (character) => simplifiedCharacter(character.normalize('NFKC')))

/**
 * The same, in the same length, so that a place in the one is that place in the other: a shape that takes two places where
 * the Traditional one takes one stays.
 */
export const simplifiedInPlace = (text: string): string =>
  text.replace(FOLDED, (character) => {
    const folded = simplifiedCharacter(character.normalize('NFKC'))
    return folded.length === character.length ? folded : character
  })
