import type { Fields } from '../fields/field.ts'
import { fieldAt } from '../fields/label-at.ts'
import { scriptIn } from '../fields/scripts.ts'
import { isDrawable } from './drawable-characters.ts'

/** A character that others may not see as it was meant, and where in its text it stands, counted from 1. */
export interface StrangeCharacter {
  character: string
  place: number
}

const PRIVATE = /\p{Co}/u

/** The first of each character of a text that only some machines know: old input methods made signs of their own. */
export const privateCharacters = (text: string): StrangeCharacter[] =>
  PRIVATE.test(text) ? firstOfEach(text, (character) => PRIVATE.test(character)) : []

/** Parts of a sign that have no shape of their own: joiners, variants, skin tones, letters of flags. */
const PART_OF_SIGN = /[\p{M}\p{Cf}\p{Z}\p{Cc}\p{Co}\p{Emoji_Modifier}\p{RI}\u2800\u3164\uffa0]/u

/** Letters that share images have a face of their own for are drawn as words. */
const isUndrawable = (character: string): boolean =>
  !isDrawable(character.normalize('NFC')) &&
  !PART_OF_SIGN.test(character) &&
  scriptIn(character) === undefined

/** A letter, or a mark on one, that is neither Chinese nor Latin. */
const FOREIGN = '(?![\\p{Script=Han}\\p{Script=Latin}])[\\p{L}\\p{M}\\u200c\\u200d]'
const FOREIGN_WORDS = new RegExp(`(?:${FOREIGN})+(?: +(?:${FOREIGN})+)*`, 'gu')

/** Words of a script that no face of ours has, each stretch of them once: letter by letter nobody would know them again. */
export const undrawableWords = (text: string): StrangeCharacter[] =>
  [...text.matchAll(FOREIGN_WORDS)]
    .filter(([words]) => [...words].some(isUndrawable))
    .map(({ 0: words, index }) => ({ character: words, place: [...text.slice(0, index)].length + 1 }))

/** The first of each character of a text that a share image cannot draw and that is no part of foreign words. */
export const undrawableCharacters = (text: string): StrangeCharacter[] => {
  const foreign = undrawableWords(text)
    .map((each) => each.character)
    .join('')
  return firstOfEach(text, (character) => isUndrawable(character) && !foreign.includes(character))
}

const firstOfEach = (text: string, isMeant: (character: string) => boolean): StrangeCharacter[] => {
  const found = new Map<string, number>()
  for (const [index, character] of [...text].entries())
    if (!found.has(character) && isMeant(character)) found.set(character, index + 1)
  return [...found].map(([character, place]) => ({ character, place }))
}

/** `U+E863` */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The characters that GB 18030 had before Unicode did, in the order of their codes: where each row begins, and its first bytes. */
const OLD_ROWS = [
  { from: 0xe815, bytes: [0xfe, 0x50] },
  { from: 0xe844, bytes: [0xfe, 0x80] },
] as const
const LAST_OLD = 0xe864

/** The character that is meant by a private one of the national standard's first edition: 䶮 for U+E863; nothing for others. */
export const meantCharacter = (character: string): string | undefined => {
  const code = character.codePointAt(0) ?? 0
  const row = OLD_ROWS.findLast(({ from }) => code >= from)
  if (!row || code > LAST_OLD) return undefined
  const [lead, trail] = row.bytes
  const meant = new TextDecoder('gb18030').decode(new Uint8Array([lead, trail + code - row.from]))
  return [...meant].length === 1 && !PRIVATE.test(meant) ? meant : undefined
}

/** A text somewhere in the data of a file. */
export interface TextInPlace {
  path: PropertyKey[]
  text: string
}

/** Every text that the data of a file holds, however deep; the reader of YAML has bounded the depth. */
export const textsIn = (data: unknown, path: PropertyKey[] = []): TextInPlace[] => {
  if (typeof data === 'string') return [{ path, text: data }]
  if (Array.isArray(data)) return data.flatMap((each, index) => textsIn(each, [...path, index]))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, each]) => textsIn(each, [...path, name]))
}

/** Whether readers see the words of a field; ids, addresses and choices are no words. */
export const holdsWords = (fields: Fields, path: readonly PropertyKey[]): boolean => {
  const kind = fieldAt(fields, path)?.kind
  return kind === 'text' || kind === 'longText' || kind === 'texts'
}
