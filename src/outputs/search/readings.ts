import { pinyin } from 'pinyin-pro'
import type { ReadingsPack } from './formats.ts'

/** The rows and cells of the standard set of characters, as GB 2312 counts them: all that a keyboard offers. */
const ROWS = { first: 0xb0, last: 0xf7 }
const CELLS = { first: 0xa1, last: 0xfe }

const charactersOfKeyboards = (): string[] => {
  const bytes: number[] = []
  for (let row = ROWS.first; row <= ROWS.last; row++)
    for (let cell = CELLS.first; cell <= CELLS.last; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  return [...text].filter((character) => /\p{Script=Han}/u.test(character))
}

/** How every common character is said, and those of these names; some in several ways. */
export const readingsOf = (names: readonly string[]): ReadingsPack => {
  const options = { toneType: 'none', type: 'array', v: true, multiple: true } as const
  const characters = [...new Set([...charactersOfKeyboards(), ...names.join('')])].sort()
  const readings = new Map<string, string>()
  for (const character of characters.filter((each) => /\p{Script=Han}/u.test(each)))
    for (const said of new Set(pinyin(character, options)))
      if (/^[a-z]+$/.test(said)) readings.set(said, (readings.get(said) ?? '') + character)
  return Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)))
}
