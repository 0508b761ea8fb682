import { join } from 'node:path'
import { inContentFolder } from '../../model/addresses.ts'
import { beijingMoment } from '../../model/beijing-time.ts'
import { lostStories, namedByBoards, type NamedEntry } from '../../model/posters/lost-stories.ts'
import { quartersOnBoards } from '../../model/posters/quarter-board.ts'
import type { Problem } from '../../model/problems.ts'
import { whyHidden } from '../../model/showing.ts'
import type { WhereaboutsOf } from '../../model/references/whereabouts.ts'
import { wordListFile } from '../../model/site-file-paths.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { titleOf } from '../entries/entries.ts'
import { readContentFile } from './content-files.ts'
import type { FiledIds } from './lost-references.ts'
import { whileSame } from './same-text.ts'

const FILE = wordListFile('boards')

const entriesBy = (shown: readonly AnyEntry[], named: readonly NamedEntry[]) => {
  const wanted = new Set(named.map(({ collection, id }) => `${collection}/${id}`))
  const found = shown.filter(
    ({ collection, id, data }) =>
      wanted.has(`${collection}/${id}`) || data.formerIds.some((former) => wanted.has(`${collection}/${former}`)),
  )
  // Its present id last: one that is in use again belongs to its new owner.
  const former = found.flatMap((entry) =>
    entry.data.formerIds.map((id) => [`${entry.collection}/${id}`, entry] as const),
  )
  return new Map([...former, ...found.map((entry) => [`${entry.collection}/${entry.id}`, entry] as const)])
}

/** Says again and again what was picked for a notice board and cannot be hung at an instant. */
export const openLostStories = (
  contentDir: string,
): ((shown: readonly AnyEntry[], filed: FiledIds, now: Date) => Problem[]) => {
  const namedIn = whileSame(namedByBoards)
  return (shown, { ids }, now) => {
    const text = readContentFile(join(contentDir, inContentFolder(FILE)), FILE)
    // Nobody has to pick; what else is wrong with the file was told when the list was read.
    if (typeof text !== 'string') return []
    const named = namedIn(text)
    const entries = entriesBy(shown, named)
    const moment = beijingMoment(now)
    const whereaboutsOf: WhereaboutsOf = (collection, id) => {
      const entry = entries.get(`${collection}/${id}`)
      if (entry) return { standing: whyHidden(entry.collection, entry.data, moment) ?? 'on-show', title: titleOf(entry) }
      return { standing: ids[collection].has(id) ? 'faulty' : 'not-published' }
    }
    const [, since] = quartersOnBoards(moment.slice(0, 10))
    return lostStories(named, since, whereaboutsOf)
  }
}
