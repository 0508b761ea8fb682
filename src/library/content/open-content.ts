import { isDeepStrictEqual } from 'node:util'
import type { CollectionName } from '../../model/collections.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { contentPathOf, inContentFolder } from '../../model/addresses.ts'
import { plainMediaAddress } from '../../model/media.ts'
import type { VocabularyOptions } from '../../model/vocabularies.ts'
import type { Told } from '../edition/edition.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { entryFacts } from '../entries/entries.ts'
import { historyFacts, readHistory } from '../entries/entry-history.ts'
import { chapterFacts } from '../handbook/handbook.ts'
import { readChapters } from './read-chapters.ts'
import { siteFacts } from '../site/site.ts'
import { readContentFile } from './content-files.ts'
import { entryFiles } from './entry-files.ts'
import type { ReadEntry } from './entry-reader.ts'
import { openEntryReader } from './entry-reader.ts'
import { lostReferences } from './lost-references.ts'
import type { MediaOfEntry } from '../photos/media-of-entry.ts'
import { placeOfMedia } from '../photos/media-of-entry.ts'
import { missingMedia, missingMediaProblem, openMediaShelf } from './media-shelf.ts'
import { readSite } from './read-site.ts'
import { openAttachmentCheck } from './refused-attachments.ts'

/** What a content folder says now. */
export interface ReadContent {
  /** Facts for an edition; absent where something cannot be read that every page depends on. */
  facts: Record<string, Told> | undefined
  /** What is left out, and why. */
  problems: Problem[]
}

/** A content folder that is read again and again. */
export interface Content {
  read(): Promise<ReadContent>
}

/** Where an entry names a photo or attachment; its text is read once more for the line. */
const placeIn = (contentDir: string, { collection, id }: AnyEntry, media: MediaOfEntry) => {
  const file = contentPathOf(collection, id)
  const text = readContentFile(`${contentDir}/${inContentFolder(file)}`, file)
  return placeOfMedia(file, typeof text === 'string' ? text : '', media)
}

const openEntries = (contentDir: string) => {
  const readers = new Map(collectionNames.map((name) => [name, openEntryReader(name)]))
  return (vocabularies: VocabularyOptions) => {
    const problems: Problem[] = []
    const read: ReadEntry[] = []
    // Filled for each name right below.
    const ids = {} as Record<CollectionName, ReadonlySet<string>>
    for (const [name, reader] of readers) {
      const found = entryFiles(contentDir, name)
      ids[name] = new Set(found.entries.map(({ id }) => id))
      problems.push(...found.problems)
      read.push(...reader(found.entries, vocabularies))
    }
    problems.push(...read.flatMap((each) => each.problems))
    return { entries: read.flatMap(({ entry }) => entry ?? []), ids, problems }
  }
}

/** Says of an entry's photos and attachments what keeps the whole entry from being shown. */
const openMediaCheck = (contentDir: string) => {
  const shelf = openMediaShelf(contentDir)
  const refusedOf = openAttachmentCheck(contentDir)
  return () => {
    const onShelf = shelf.look()
    return async (entry: AnyEntry): Promise<Problem[]> => {
      const missing = missingMedia(entry, onShelf).map((media) =>
        missingMediaProblem(placeIn(contentDir, entry, media), media),
      )
      const refused = (await refusedOf(entry)).map(({ media, why }) =>
        problem('refused-attachment', placeIn(contentDir, entry, media), {
          value: plainMediaAddress(media.mediaPath),
          allowed: why,
        }),
      )
      return [...missing, ...refused]
    }
  }
}

/** Opens a content folder; what did not change since is not read again. */
export const openContent = (contentDir: string): Content => {
  const readEntries = openEntries(contentDir)
  const lookAtMedia = openMediaCheck(contentDir)
  let rules: VocabularyOptions = {}
  return {
    async read() {
      const { facts: site, problems: aboutSite } = readSite(contentDir)
      if (!site) return { facts: undefined, problems: aboutSite }
      if (!isDeepStrictEqual(rules, site.rows)) rules = site.rows
      const { entries, ids, problems } = readEntries(rules)
      const check = lookAtMedia()
      const shown: AnyEntry[] = []
      for (const entry of entries) {
        const why = await check(entry)
        if (why.length === 0) shown.push(entry)
        problems.push(...why)
      }
      const handbook = readChapters(contentDir)
      return {
        facts: {
          ...siteFacts(site),
          ...entryFacts(shown),
          ...historyFacts(readHistory(contentDir)),
          ...chapterFacts(handbook.chapters),
        },
        problems: [...aboutSite, ...problems, ...lostReferences(shown, ids), ...handbook.problems],
      }
    },
  }
}
