import { hash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstatSync } from 'node:fs'
import { checkEntry } from '../../model/check-entry.ts'
import type { CollectionName, EntryData } from '../../model/collections.ts'
import { isPhotoAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { linkedMediaIn, picturesIn } from '../../model/stories/story-syntax.ts'
import type { VocabularyOptions } from '../../model/vocabularies.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { readContentFile } from './content-files.ts'
import type { EntryFile } from './entry-files.ts'

/** An entry's file as it was read: what can be shown, or why nothing can. */
export interface ReadEntry {
  entry: AnyEntry | undefined
  problems: Problem[]
}

/** The media paths of the photos in a story. */
const storyPhotos = (body: string): string[] =>
  picturesIn(body)
    .map(({ address }) => address)
    .filter(isPhotoAddress)

/** An entry as the library keeps it. @param data what the model makes of the text's front matter */
export const entryWith = (
  { collection, id, text }: { collection: CollectionName; id: string; text: string },
  data: EntryData<CollectionName>,
  body: string,
): AnyEntry => {
  const entry = {
    collection,
    id,
    data,
    digest: hash('sha1', text, 'base64url'),
    hasBody: body.trim() !== '',
    storyPhotos: storyPhotos(body),
    storyFiles: linkedMediaIn(body),
  }
  // The model gives the data of the collection that it was asked for.
  return entry as AnyEntry
}

/** An entry of a text, as the model reads it. */
export const entryOfText = (
  collection: CollectionName,
  id: string,
  text: string,
  vocabularies: VocabularyOptions,
): ReadEntry => {
  const { data, body, problems } = checkEntry({ collection, id, text, vocabularies })
  if (!data) return { entry: undefined, problems: problems.filter(({ severity }) => severity === 'error') }
  return { entry: entryWith({ collection, id, text }, data, body), problems: [] }
}

/** What changes with a file, however fast one change follows another. */
type Trace = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>

const isSame = (one: Trace, other: Trace): boolean =>
  one.ctimeMs === other.ctimeMs &&
  one.size === other.size &&
  one.ino === other.ino &&
  one.mtimeMs === other.mtimeMs

/** Reads entries again and again; a file that did not change since is neither read nor checked again. */
export const openEntryReader = (collection: CollectionName) => {
  let known = new WeakMap<EntryFile, { trace: Trace; read: ReadEntry }>()
  let rules: VocabularyOptions | undefined

  const readOne = (entryFile: EntryFile, vocabularies: VocabularyOptions): ReadEntry => {
    const { id, path, file } = entryFile
    const trace = lstatSync(path, { throwIfNoEntry: false })
    const before = known.get(entryFile)
    if (before && trace && isSame(before.trace, trace)) return before.read
    // One after the other and without promises: for 10,000 small files that is several times faster.
    const text = readContentFile(path, file)
    if (typeof text !== 'string') return { entry: undefined, problems: [text] }
    const read = entryOfText(collection, id, text, vocabularies)
    if (trace) known.set(entryFile, { trace, read })
    return read
  }

  /**
   * @param files the same objects as long as the names stay
   * @param vocabularies the same object as long as the word lists say the same
   */
  return (files: readonly EntryFile[], vocabularies: VocabularyOptions): ReadEntry[] => {
    if (rules !== vocabularies) known = new WeakMap()
    rules = vocabularies
    return files.map((file) => readOne(file, vocabularies))
  }
}
