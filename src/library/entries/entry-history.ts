import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentPathOf, inContentFolder } from '../../model/addresses.ts'
import { beijingMoment, instantOf } from '../../model/beijing-time.ts'
import type { CollectionName } from '../../model/collections.ts'
import type { EditionHistory, FileTimes } from '../../model/edition-history.ts'
import { EDITION_HISTORY_FILE, readEditionLines } from '../../model/edition-history.ts'
import { showingOf } from '../../model/showing.ts'
import { fact } from '../edition/asking.ts'
import type { Told } from '../edition/edition.ts'
import { thisMoment } from '../site/release-order.ts'
import type { Entry } from './entries.ts'

const TIMES = 'file-times'
const told = fact<FileTimes>(TIMES)

const NONE: Told = new Map()

const textOf = (folder: string): string => {
  try {
    return readFileSync(join(folder, EDITION_HISTORY_FILE), 'utf8')
  } catch {
    return ''
  }
}

/**
 * Reads the past of a content folder's files again and again; only what is said since is taken in. A plain folder has none:
 * whoever writes its entries says in them when they changed.
 * @returns the past as facts of an edition
 */
export const openHistory = (folder: string): (() => Record<string, Told>) => {
  let known: { text: string; history: EditionHistory } | undefined
  return () => {
    const text = textOf(folder)
    if (known?.text === text) return { [TIMES]: known.history.files }
    const before = known?.history.isWhole && text.startsWith(known.text) ? known : undefined
    const history = readEditionLines(text.slice(before?.text.length), before?.history)
    known = history && { text, history }
    return { [TIMES]: history?.files ?? NONE }
  }
}

const timesOf = (collection: CollectionName, id: string): FileTimes | undefined =>
  told(inContentFolder(contentPathOf(collection, id)))

const momentOf = (seconds: number): string => beijingMoment(new Date(seconds * 1000))

/** The Beijing moment at which an entry was first published; nothing where nobody knows. */
export const firstPublished = (collection: CollectionName, id: string): string | undefined => {
  const first = timesOf(collection, id)?.first
  return typeof first === 'number' ? momentOf(first) : undefined
}

/**
 * When what residents see of an entry last changed: by the past of what is published, in a plain folder by what the entry
 * says of itself, and when it appeared by itself since. It never goes back from one release to the next.
 * @returns nothing where nobody knows
 */
export const lastChanged = <C extends CollectionName>({
  collection,
  id,
  data,
}: Pick<Entry<C>, 'collection' | 'id' | 'data'>): Date | undefined => {
  const { publishAt } = showingOf(data)
  // Every kind has this field; TypeScript loses it in the generic.
  const { updatedAt } = data as { updatedAt?: string | undefined }
  const last = timesOf(collection, id)?.last
  // The moment is asked for only where it matters: an answer that asks for it is looked at again in each release.
  const appeared = publishAt !== undefined && publishAt <= thisMoment() ? publishAt : undefined
  const known = [
    ...(last === undefined ? [] : [last * 1000]),
    ...[last === undefined ? updatedAt : undefined, appeared].flatMap((moment) =>
      moment === undefined ? [] : [instantOf(moment).getTime()],
    ),
  ]
  return known.length === 0 ? undefined : new Date(Math.max(...known))
}
