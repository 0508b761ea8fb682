import { pinyin } from 'pinyin-pro'
import { charactersOfKeyboards } from '../../model/characters/keyboard-characters.ts'
import type { ReadingsPack } from './formats.ts'

/** How every common character is said, and those of these names; some in several ways. @param words of titles */
export const readingsOf = (names: readonly string[], words: readonly string[] = []): ReadingsPack => {
  const options = { toneType: 'none', type: 'array', v: true, multiple: true } as const
  const characters = [...new Set([...charactersOfKeyboards(), ...names.join('')])].sort()
  const readings = new Map<string, string>()
  for (const character of characters.filter((each) => /\p{Script=Han}/u.test(each)))
    for (const said of new Set(pinyin(character, options)))
      if (/^[a-z]+$/.test(said)) readings.set(said, (readings.get(said) ?? '') + character)
  return { said: Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1))), words: [...words] }
}
