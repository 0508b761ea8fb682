import { maySound, soundsLike } from './sounds.ts'
import type { SearchText } from './search-texts.ts'

/** How well an entry answers a question; the more the better. */
export const ranks = {
  notAtAll: 0,
  inText: 1,
  bySound: 2,
  /** Its station sounds like all of the question together. */
  stationBySound: 3,
  /** Its own title or a name does. */
  wholeBySound: 4,
  inNames: 5,
  inTitle: 6,
  exactly: 7,
} as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** What is known of an entry's station. */
type Station = Pick<SearchText, 'title' | 'names' | 'sounds'> | undefined

/**
 * How well an entry answers.
 * @param words folded; each of them must be found, and the one that is found worst decides. Blanks between syllables of pinyin
 * part no words: `qing shi` is 青石 before whatever has a 庆 and a 施.
 */
export const rankOf = (words: readonly string[], entry: SearchText, station: Station): Rank => {
  const whole = words.join('')
  if (entry.title === whole || entry.names.includes(whole)) return ranks.exactly
  let worst: Rank = ranks.inTitle
  for (const word of words) {
    const rank = rankOfWord(word, entry, station)
    if (rank === ranks.notAtAll) return rank
    if (rank < worst) worst = rank
  }
  return worst < ranks.inNames ? higher(worst, rankBySound(whole, entry, station)) : worst
}

const higher = (one: Rank, other: Rank): Rank => (one > other ? one : other)

/** How an entry sounds like the whole question. */
const rankBySound = (whole: string, { sounds }: SearchText, station: Station): Rank => {
  if (!maySound(whole)) return ranks.notAtAll
  const isHeardIn = (names: readonly string[]) => names.some((name) => soundsLike(name, whole))
  if (isHeardIn(sounds)) return ranks.wholeBySound
  return station && isHeardIn(station.sounds) ? ranks.stationBySound : ranks.notAtAll
}

const rankOfWord = (word: string, entry: SearchText, station: Station): Rank => {
  if (entry.title.includes(word)) return ranks.inTitle
  if (isNamed(word, entry) || (station && isCalled(word, station))) return ranks.inNames
  if (maySound(word) && isHeard(word, entry, station)) return ranks.bySound
  return entry.text.includes(word) ? ranks.inText : ranks.notAtAll
}

const isNamed = (word: string, { names }: Pick<SearchText, 'names'>) =>
  names.some((name) => name.includes(word))

const isCalled = (word: string, station: NonNullable<Station>) =>
  station.title.includes(word) || isNamed(word, station)

const isHeard = (word: string, { sounds }: SearchText, station: Station) =>
  [...sounds, ...(station?.sounds ?? [])].some((sound) => soundsLike(sound, word))
