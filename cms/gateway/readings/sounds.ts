import { pinyin } from 'pinyin-pro'

const SYLLABLE = /^[a-z0-9]+$/

/** The syllables of a name or title in pinyin, each with the character of the text that it belongs to (UTF-16 offsets). */
const syllablesOf = (text: string): { sound: string; start: number; end: number }[] => {
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true })
  let end = 0
  return [...text].flatMap((character, index) => {
    const start = end
    end += character.length
    const sound = sounds[index]?.toLowerCase() ?? ''
    return SYLLABLE.test(sound) ? [{ sound, start, end }] : []
  })
}

/** How a name or title sounds: its syllables with blanks between. */
export const soundOf = (text: string): string =>
  syllablesOf(text)
    .map(({ sound }) => sound)
    .join(' ')

/** Whether letters can be meant as pinyin: one alone would find nearly everything. */
export const maySound = (letters: string): boolean => /^[a-z]{2,}$/.test(letters)

/**
 * Whether letters are what one types for a name: whole syllables, their beginnings, or a mixture, as input methods take
 * them: `qingshicun`, `qsc`, `qingsc`.
 */
export const soundsLike = (sound: string, letters: string): boolean =>
  syllableStarts(sound).some((start) => readFrom(sound, start, letters, 0) !== undefined)

/** The part of a text that letters stand for; nothing where they do not. */
export const heardIn = (text: string, letters: string): { start: number; end: number } | undefined => {
  const syllables = syllablesOf(text)
  const sound = syllables.map(({ sound: each }) => each).join(' ')
  const starts = syllableStarts(sound)
  for (const [index, start] of starts.entries()) {
    const last = readFrom(sound, start, letters, 0)
    const from = syllables[index]
    const to = last === undefined ? undefined : syllables[starts.indexOf(last)]
    if (from && to) return { start: from.start, end: to.end }
  }
  return undefined
}

const syllableStarts = (sound: string): number[] => {
  const starts = sound === '' ? [] : [0]
  for (let at = sound.indexOf(' '); at >= 0; at = sound.indexOf(' ', at + 1)) starts.push(at + 1)
  return starts
}

/** Where the syllable begins in which the letters end, read from one syllable on. */
const readFrom = (sound: string, start: number, letters: string, read: number): number | undefined => {
  let length = 0
  while (read + length < letters.length && sound[start + length] === letters[read + length]) length += 1
  if (read + length === letters.length) return start
  const next = sound.indexOf(' ', start) + 1
  if (next === 0) return undefined
  for (; length > 0; length -= 1) {
    const found = readFrom(sound, next, letters, read + length)
    if (found !== undefined) return found
  }
  return undefined
}
