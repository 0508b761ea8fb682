import { fillings } from './excerpt.ts'
import { holesOf, insteadStep } from './ladder.ts'
import type { Hole, Step } from './ladder.ts'
import type { SearchLibrary } from './library.ts'
import type { Phrase } from './query.ts'
import { phraseText } from './query.ts'
import { askWave, inOrder } from './ranking.ts'
import type { Found } from './ranking.ts'

/** Pages whose text is fetched to see whether a guess is true; newest first. */
const MOST_PAGES_READ = 12

const pagesAround = async (library: SearchLibrary, { before, after }: Hole): Promise<Found[]> => {
  const all = [before, after].filter((phrase) => phrase.length > 0)
  const found: Found[] = []
  for await (const { wave } of library.waves()) {
    if (wave !== undefined) found.push(...(await askWave(wave, { name: 'near', exact: all[0] ?? [], all })))
    if (found.length >= MOST_PAGES_READ) break
  }
  return inOrder(found).slice(0, MOST_PAGES_READ)
}

const fillingIn = async (library: SearchLibrary, hole: Hole): Promise<Phrase | undefined> => {
  for (const { hit } of await pagesAround(library, hole)) {
    const page = await hit.shard.textOf(hit.row).catch(() => undefined)
    const [phrase] = page ? fillings(`${page.title}\n${page.text}`, hole.before, hole.after) : []
    if (phrase !== undefined) return phrase
  }
  return undefined
}

/** A phrase of the site's own texts that differs from the reader's in one character. */
export const nearStep = async (library: SearchLibrary, phrase: Phrase): Promise<Step | undefined> => {
  for (const hole of holesOf(phrase)) {
    const near = await fillingIn(library, hole)
    if (near !== undefined) return insteadStep('near', near, phraseText(near))
  }
  return undefined
}
