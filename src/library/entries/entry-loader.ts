import { join, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { checkEntry } from '../../model/check-entry.ts'
import type { CollectionName } from '../../model/collections.ts'
import { isPhotoAddress } from '../../model/media.ts'
import type { Problem } from '../../model/problems.ts'
import { problemLine } from '../../model/problems.ts'
import { linkedMediaIn, picturesIn } from '../../model/stories/story-syntax.ts'
import { contentDir } from '../site/release-order.ts'
import { allVocabularies } from '../site/site.ts'
import { readContentFile } from './content-files.ts'
import type { EntryFile } from './entry-files.ts'
import { entryFiles } from './entry-files.ts'
import { noteLeftOut } from './left-out.ts'
import { lostReferences } from './lost-references.ts'
import type { MediaShelf } from './media-shelf.ts'
import { refusedAttachments } from './refused-attachments.ts'
import { rulesFingerprint } from './rules-fingerprint.ts'

/** What the entries were checked against; when it changes, nothing kept from earlier builds counts. */
const rulesNow = (): string => JSON.stringify([rulesFingerprint(), allVocabularies()])

/** @returns why the entry is left out; nothing when it is stored */
type LoadEntry = (found: EntryFile) => Problem[]

/** The media paths of the photos in a story. */
const storyPhotos = (body: string): string[] =>
  picturesIn(body)
    .map(({ address }) => address)
    .filter(isPhotoAddress)

/** Read one after the other without promises: for 10,000 small files that is several times faster. */
const entryReader = (
  collection: CollectionName,
  { store, generateDigest }: LoaderContext,
  media: MediaShelf,
): LoadEntry => {
  const missing = media.missingOf(collection)
  return (found) => {
    const { id, file } = found
    const text = readContentFile(found.path, file)
    if (typeof text !== 'string') return [text]
    const digest = generateDigest(text)
    const kept = store.get(id)
    if (kept?.digest === digest) return missing(file, kept.data, text)
    const { data, body, problems } = checkEntry({ collection, id, text, vocabularies: allVocabularies() })
    if (!data) return problems.filter(({ severity }) => severity === 'error')
    const inStory = { storyPhotos: storyPhotos(body), storyFiles: linkedMediaIn(body) }
    const stored = { ...data, hasBody: body.trim() !== '', ...inStory }
    store.set({ id, data: stored, digest })
    return missing(file, stored, text)
  }
}

/** Stores what can be shown; the rest is left out alone, with the reasons noted. */
const loadEntries = async (
  collection: CollectionName,
  context: LoaderContext,
  media: MediaShelf,
): Promise<Problem[]> => {
  const { store, meta } = context
  if (meta.get('rules') !== rulesNow()) store.clear()
  const { entries, problems } = entryFiles(contentDir(), collection)
  const load = entryReader(collection, context, media)
  const left = [...problems]
  const shown = new Map<string, EntryFile>()
  for (const found of entries) {
    const why = load(found)
    if (why.length === 0) shown.set(found.id, found)
    left.push(...why)
  }
  for (const [id, why] of await refusedAttachments(collection, context, shown)) {
    shown.delete(id)
    left.push(...why)
  }
  left.push(...lostReferences(collection, context, shown.keys()))
  for (const id of store.keys()) if (!shown.has(id)) store.delete(id)
  meta.set('rules', rulesNow())
  noteLeftOut(collection, left)
  return left
}

/** Under `npm run dev` a saved entry shows at once; a fault in it is told in the terminal. */
const followChanges = (collection: CollectionName, context: LoaderContext, media: MediaShelf): void => {
  const folder = join(contentDir(), collection)
  context.watcher?.add(folder)
  const loadAgain = async () => {
    media.lookAgain()
    for (const left of await loadEntries(collection, context, media)) context.logger.error(problemLine(left))
  }
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(join(folder, sep)) || !path.endsWith('.md')) return
    loadAgain().catch((reason: unknown) => context.logger.error(String(reason)))
  })
}

/**
 * Loads a collection's front matter through the model; unchanged files are only read, not parsed.
 * Stories stay in their files (src/library/stories/story.ts), which keeps Astro's store small for 45,000 entries.
 * An entry that cannot be shown is left out (left-out.ts) and stops nothing else.
 */
export const entryLoader = (collection: CollectionName, media: MediaShelf): Loader => {
  let isFollowing = false
  return {
    name: `entries of ${collection}`,
    load: async (context) => {
      if (!isFollowing) followChanges(collection, context, media)
      isFollowing = true
      await loadEntries(collection, context, media)
    },
  }
}
