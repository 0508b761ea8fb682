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
import { openHistory } from '../entries/entry-history.ts'
import { chapterFacts } from '../handbook/handbook.ts'
import { siteFacts } from '../site/site.ts'
import { readContentFile } from './content-files.ts'
import { openEntryCheck } from './entry-checks.ts'
import { openEntryFiles } from './entry-files.ts'
import { openEntryReader } from './entry-reader.ts'
import { openLostReferences } from './lost-references.ts'
import { openLostStories } from './lost-stories.ts'
import type { MediaOfEntry } from '../photos/media-of-entry.ts'
import { placeOfMedia } from '../photos/media-of-entry.ts'
import type { MediaShelf } from './media-shelf.ts'
import { missingMedia, missingMediaProblem, openMediaShelf } from './media-shelf.ts'
import { openChapters } from './read-chapters.ts'
import { openSite } from './read-site.ts'
import type { RefusedAttachment } from './refused-attachments.ts'
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
  /** @param now what is on show at another instant than this one is asked of */
  read(now?: Date): Promise<ReadContent>
}

/** Where an entry names a photo or attachment; its text is read once more for the line. */
const placeIn = (contentDir: string, { collection, id }: AnyEntry, media: MediaOfEntry) => {
  const file = contentPathOf(collection, id)
  const text = readContentFile(`${contentDir}/${inContentFolder(file)}`, file)
  return placeOfMedia(file, typeof text === 'string' ? text : '', media)
}

const openCollection = (contentDir: string, name: CollectionName) => ({
  name,
  look: openEntryFiles(contentDir, name),
  read: openEntryReader(name),
})

type Ids = Record<CollectionName, ReadonlySet<string>>

const hasLost = (before: Ids, ids: Ids): boolean =>
  collectionNames.some((name) => before[name] !== ids[name] && [...before[name]].some((id) => !ids[name].has(id)))

const openEntries = (contentDir: string) => {
  const opened = collectionNames.map((name) => openCollection(contentDir, name))
  let known: { ids: Ids; losses: number } | undefined
  return (vocabularies: VocabularyOptions) => {
    const found = opened.map(({ name, look, read }) => {
      const { entries, ids, problems } = look()
      return { name, ids, problems, read: read(entries, vocabularies) }
    })
    const ids = Object.fromEntries(found.map((each) => [each.name, each.ids])) as Ids
    const before = known ?? { ids, losses: 0 }
    known = { ids, losses: before.losses + Number(hasLost(before.ids, ids)) }
    const read = found.flatMap((each) => each.read)
    return {
      entries: read.flatMap(({ entry }) => entry ?? []),
      filed: known,
      problems: [...found, ...read].flatMap(({ problems }) => problems),
    }
  }
}

/** Says of an entry's photos and attachments what keeps the whole entry from being shown. */
const openMediaCheck = (contentDir: string) => {
  const look = openMediaShelf(contentDir)
  const missingOf = openEntryCheck((entry, shelf: MediaShelf) =>
    missingMedia(entry, shelf).map((media) => missingMediaProblem(placeIn(contentDir, entry, media), media)),
  )
  const refusedOf = openAttachmentCheck(contentDir)
  const asProblem = (entry: AnyEntry, { media, why }: RefusedAttachment) =>
    problem('refused-attachment', placeIn(contentDir, entry, media), {
      value: plainMediaAddress(media.mediaPath),
      allowed: why,
    })
  return async (entries: readonly AnyEntry[]): Promise<{ shown: AnyEntry[]; problems: Problem[] }> => {
    const shelf = look()
    const shown: AnyEntry[] = []
    const problems: Problem[] = []
    for (const entry of entries) {
      const missing = missingOf(entry, shelf)
      // What lacks a file is left out already, and a link must not be followed to look into it.
      const looked = missing.length > 0 ? [] : refusedOf(entry)
      const refused = looked instanceof Promise ? await looked : looked
      if (missing.length + refused.length === 0) shown.push(entry)
      else problems.push(...missing, ...refused.map((each) => asProblem(entry, each)))
    }
    return { shown, problems }
  }
}

/** Opens a content folder; what did not change since is not read again. */
export const openContent = (contentDir: string): Content => {
  const readSite = openSite(contentDir)
  const readEntries = openEntries(contentDir)
  const checkMedia = openMediaCheck(contentDir)
  const lostReferences = openLostReferences()
  const lostStories = openLostStories(contentDir)
  const readHistory = openHistory(contentDir)
  const readChapters = openChapters(contentDir)
  let rules: VocabularyOptions = {}
  return {
    async read(now = new Date()) {
      const { facts: site, problems: aboutSite } = readSite()
      if (!site) return { facts: undefined, problems: aboutSite }
      if (!isDeepStrictEqual(rules, site.rows)) rules = site.rows
      const { entries, filed, problems } = readEntries(rules)
      const { shown, problems: aboutMedia } = await checkMedia(entries)
      const handbook = readChapters()
      const facts = {
        ...siteFacts(site),
        ...entryFacts(shown),
        ...readHistory(),
        ...chapterFacts(handbook.chapters),
      }
      const lost = [...lostReferences(shown, filed), ...lostStories(shown, filed, now)]
      return { facts, problems: [...aboutSite, ...problems, ...aboutMedia, ...lost, ...handbook.problems] }
    },
  }
}
