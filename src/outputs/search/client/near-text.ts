/** A phrase of the county's own texts that differs from the reader's in one character. */
import { fillings } from './page/excerpt.ts'
import type { Finder, Hit } from './finder.ts'
import { holesOf } from './ladder.ts'
import type { Hole } from './ladder.ts'
import { isNumeral } from './likeness.ts'
import { placedWords } from '../pairs.ts'
import type { Phrase } from './query.ts'
import type { Readings } from './sounds.ts'

/** Pages whose text is fetched to see what stands in a hole. */
const MOST_PAGES_READ = 4
/** So many characters beside a hole must be right, that it is no other phrase. */
const LEAST_RIGHT = 2

/** A phrase that may have been meant. */
export interface LikelyPhrase {
  phrase: Phrase
  soundsAlike: boolean
  /** A number is no slip of anything. */
  isNumber: boolean
}

/** The pages where both sides of a hole stand one character apart. */
const pagesAround = async (finder: Finder, { before, after }: Hole): Promise<Hit[]> => {
  const [left, right] = await Promise.all(
    [before, after].map((side) => finder.holding(side.length > 1 ? side : [])),
  )
  if (left === undefined || right === undefined) return []
  if (before.length < 2) return [...right.values()]
  if (after.length < 2) return [...left.values()]
  const apart = placedWords([...before, '口']).length + 1
  return [...left.values()].filter(({ key, places }) => {
    const rights = new Set(right.get(key)?.places)
    return places.some((place) => rights.has(place + apart))
  })
}

const textOf = ({ volume, row }: Hit) =>
  volume.textOf(row).then(
    ({ simplified, ...page }) => [(simplified ?? page).title, (simplified ?? page).text].join('\n'),
    () => '',
  )

/** A page that says it in its title is the likelier one to be meant. */
const isTitled = ({ volume, row, places }: Hit): boolean =>
  (places[0] ?? Infinity) < volume.factsOf(row).titleLength

/** The phrases that really stand there, the most frequent first. */
const filled = async (hits: readonly Hit[], { before, after }: Hole): Promise<Phrase[]> => {
  const likely = [...hits].sort((a, b) => Number(isTitled(b)) - Number(isTitled(a)))
  const texts = await Promise.all(likely.slice(0, MOST_PAGES_READ).map(textOf))
  const counts = new Map<string, { phrase: Phrase; count: number }>()
  for (const phrase of texts.flatMap((text) => fillings(text, before, after))) {
    const key = phrase.join(' ')
    counts.set(key, { phrase, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ phrase }) => phrase)
}

/** The likeliest phrases: those that sound the same first. */
export const nearPhrases = async (
  finder: Finder,
  phrase: Phrase,
  readings: Readings | undefined,
): Promise<LikelyPhrase[]> => {
  const holes = holesOf(phrase).filter(({ before, after }) => before.length + after.length >= LEAST_RIGHT)
  const around = await Promise.all(
    holes.map(async (hole) => ({ hole, hits: await pagesAround(finder, hole) })),
  )
  const likely = around.filter(({ hits }) => hits.length > 0)
  const all = await Promise.all(
    likely.map(async ({ hole, hits }) =>
      (await filled(hits, hole)).map((found) => ({
        phrase: found,
        isNumber: isNumeral(found[hole.before.length] ?? ''),
        soundsAlike: readings?.areAlike(hole.missing, found[hole.before.length] ?? '') ?? false,
      })),
    ),
  )
  // Of three characters two are too few to go by, unless the third sounds the same.
  const isLikely = ({ soundsAlike, isNumber }: LikelyPhrase) =>
    !isNumber && (soundsAlike || phrase.length > NEEDS_SOUND)
  return all
    .flat()
    .filter(isLikely)
    .sort((a, b) => Number(b.soundsAlike) - Number(a.soundsAlike))
}

const NEEDS_SOUND = 3
