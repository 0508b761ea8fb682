import { join } from 'node:path'
import { inContentFolder } from '../../model/addresses.ts'
import { beijingMoment } from '../../model/beijing-time.ts'
import type { CollectionName } from '../../model/collections.ts'
import { lostStories, namedByBoards, type NamedEntry, type Standing } from '../../model/posters/lost-stories.ts'
import { quartersOnBoards } from '../../model/posters/quarter-board.ts'
import type { Problem } from '../../model/problems.ts'
import { isOnShow } from '../../model/showing.ts'
import { wordListFile } from '../../model/site-file-paths.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { readContentFile } from './content-files.ts'
import type { FiledIds } from './lost-references.ts'
import { whileSame } from './same-text.ts'

const FILE = wordListFile('boards')

const entriesBy = (shown: readonly AnyEntry[], named: readonly NamedEntry[]) => {
  const wanted = new Set(named.map(({ collection, id }) => `${collection}/${id}`))
  const found = shown.filter(({ collection, id }) => wanted.has(`${collection}/${id}`))
  return new Map(found.map((entry) => [`${entry.collection}/${entry.id}`, entry]))
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
    const standingOf = (collection: CollectionName, id: string): Standing => {
      if (!ids[collection].has(id)) return 'unknown'
      const entry = entries.get(`${collection}/${id}`)
      return entry && isOnShow(entry.collection, entry.data, moment) ? 'on-show' : 'hidden'
    }
    const [, since] = quartersOnBoards(moment.slice(0, 10))
    return lostStories(named, since, standingOf)
  }
}
