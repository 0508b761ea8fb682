import { simplified, traditional } from './script-folding.ts'

const simplifiedOf = new Map([...traditional].map((from, index) => [from, index]))
const simplifiedCharacters = [...simplified]

/** The Simplified shape of a character; any other as it is. */
export const simplifiedCharacter = (character: string): string => {
  const index = simplifiedOf.get(character)
  return (index === undefined ? undefined : simplifiedCharacters[index]) ?? character
}
