/**
 * Cuts a question into words. What is a word, the county's own texts say: a stretch that stands somewhere in them. So
 * no dictionary is needed, and a word that no page has is noticed.
 */
import { isJoining, isParticle } from './asking.ts'
import type { Finder } from './finder.ts'
import type { Phrase } from './query.ts'
import { phraseOf, phraseText } from './query.ts'

/** A question in words. */
export interface CutQuestion {
  /** Words that some page has. */
  known: Phrase[]
  /** What no page has, between them. */
  unknown: Phrase[]
}

/** Longest name of the directory that a question is searched for, in characters. */
const LONGEST_NAME = 16

/** How long a word may get; a fine cut leaves the pairs that most words are. */
export type Fineness = 'coarse' | 'fine'
const longestWord: Record<Fineness, number> = { coarse: 8, fine: 2 }

/** Every word beyond the first costs something, so that few long ones win over many short ones. */
const PER_TOKEN = 10
const PER_WORD = -4
/** A word that begins or ends with a particle was cut in the wrong place. */
const PER_LOOSE_PARTICLE = -12

const nameAt = (text: string, at: number, names: ReadonlySet<string>): string | undefined => {
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length--) {
    const name = text.slice(at, at + length)
    if (names.has(name)) return name
  }
  return undefined
}

interface Piece {
  text: string
  isName: boolean
}

/** A text parted by the names that it holds, the longest at each place. */
export const splitByNames = (text: string, names: ReadonlySet<string>): Piece[] => {
  const pieces: Piece[] = []
  let rest = ''
  for (let at = 0; at < text.length;) {
    const name = nameAt(text, at, names)
    if (name === undefined) rest += text[at++] ?? ''
    else {
      pieces.push({ text: rest, isName: false }, { text: name, isName: true })
      rest = ''
      at += name.length
    }
  }
  return [...pieces, { text: rest, isName: false }].filter((piece) => piece.text !== '')
}

const isLongToken = (token: string): boolean => !/^\p{Script=Han}$/u.test(token)

/** Between the parts of a number, a share or a code nothing is cut: 3.5 is neither 3 nor 5. */
const isWithinNumber = (phrase: Phrase, at: number): boolean =>
  at > 0 && at < phrase.length && isLongToken(phrase[at - 1] ?? '') && isLongToken(phrase[at] ?? '')

const worth = (word: Phrase): number => {
  const ends = [word[0] ?? '', word[word.length - 1] ?? '']
  const loose = word.length > 1 ? ends.filter(isParticle).length : 0
  return word.length * PER_TOKEN + PER_WORD + loose * PER_LOOSE_PARTICLE
}

/** Which stretches of a phrase stand in the county's texts, by their first token: the ends they may have. */
const knownStretches = async (finder: Finder, phrase: Phrase, longest: number): Promise<number[][]> => {
  const stands = async (from: number, to: number) => (await finder.holding(phrase.slice(from, to))).size > 0
  const endsFrom = async (from: number): Promise<number[]> => {
    if (isWithinNumber(phrase, from)) return []
    const ends = isLongToken(phrase[from] ?? '') && (await stands(from, from + 1)) ? [from + 1] : []
    for (let to = from + 2; to <= Math.min(phrase.length, from + longest); to++) {
      if (!(await stands(from, to))) break
      ends.push(to)
    }
    return ends.filter((to) => !isWithinNumber(phrase, to))
  }
  return Promise.all(phrase.map((_, from) => endsFrom(from)))
}

/** The best way to cut the rest of a phrase, from each of its tokens on. */
interface BestCut {
  worth: number
  /** Where the first word ends; undefined when the first token is left out. */
  end: number | undefined
}

const bestCuts = (phrase: Phrase, stretches: readonly number[][]): BestCut[] => {
  const best: BestCut[] = Array.from({ length: phrase.length + 1 }, () => ({ worth: 0, end: undefined }))
  for (let from = phrase.length - 1; from >= 0; from--) {
    best[from] = { worth: best[from + 1]?.worth ?? 0, end: undefined }
    for (const end of stretches[from] ?? []) {
      const total = worth(phrase.slice(from, end)) + (best[end]?.worth ?? 0)
      if (total > (best[from]?.worth ?? 0)) best[from] = { worth: total, end }
    }
  }
  return best
}

const cutPhrase = async (finder: Finder, phrase: Phrase, fineness: Fineness): Promise<CutQuestion> => {
  const best = bestCuts(phrase, await knownStretches(finder, phrase, longestWord[fineness]))
  const cut: CutQuestion = { known: [], unknown: [] }
  let left: Phrase = []
  const endUnknown = (isBetween: boolean) => {
    if (!left.every(isBetween ? isJoining : isParticle)) cut.unknown.push(left)
    left = []
  }
  for (let at = 0; at < phrase.length;) {
    const end = best[at]?.end
    if (end === undefined) left.push(phrase[at] ?? '')
    else {
      endUnknown(cut.known.length > 0)
      cut.known.push(phrase.slice(at, end))
    }
    at = end ?? at + 1
  }
  endUnknown(false)
  return cut
}

/** Cuts phrases into names of the directory and words of the county's texts. */
export const cutQuestion = async (
  finder: Finder,
  phrases: readonly Phrase[],
  names: ReadonlySet<string>,
  fineness: Fineness,
): Promise<CutQuestion> => {
  const pieces = phrases.flatMap((phrase) => splitByNames(phraseText(phrase), names))
  const cuts = await Promise.all(
    pieces.map(async ({ text, isName }): Promise<CutQuestion> => {
      const phrase = phraseOf(text)
      return isName ? { known: [phrase], unknown: [] } : cutPhrase(finder, phrase, fineness)
    }),
  )
  return { known: cuts.flatMap(({ known }) => known), unknown: cuts.flatMap(({ unknown }) => unknown) }
}
