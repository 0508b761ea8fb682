import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { collections } from '../../model/collections.ts'
import type { CollectionName } from '../../model/collections.ts'
import { checkEntry } from '../../model/check-entry.ts'
import { isPhotoAddress } from '../../model/media.ts'
import { picturesIn } from '../../model/story-syntax.ts'
import { BuildProblems } from '../../outputs/build-problems.ts'
import { contentDir } from '../site/build-settings.ts'
import { allVocabularies } from '../site/site.ts'

/** Changes with what is stored of an entry besides the model's data. */
const STORED = 'hasBody, storyPhotos'

/** What the entries were checked against; when it changes, nothing kept from earlier builds counts. */
const rulesOf = (collection: CollectionName) =>
  JSON.stringify([STORED, collections[collection].fields, allVocabularies()])

/** The media paths of the photos in a story. */
const storyPhotos = (body: string): string[] =>
  picturesIn(body)
    .map(({ address }) => address)
    .filter(isPhotoAddress)

/** Read one after the other without promises: for 10,000 small files that is several times faster. */
const loadFile = (path: string, collection: CollectionName, { store, generateDigest }: LoaderContext) => {
  const id = basename(path, '.md')
  const text = readFileSync(path, 'utf8')
  const digest = generateDigest(text)
  if (store.get(id)?.digest === digest) return { id, problems: [] }
  const { data, body, problems } = checkEntry({ collection, id, text, vocabularies: allVocabularies() })
  const ofStory = { hasBody: body.trim() !== '', storyPhotos: storyPhotos(body) }
  if (data) store.set({ id, data: { ...data, ...ofStory }, digest })
  return { id, problems: problems.filter(({ severity }) => severity === 'error') }
}

const entryFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => join(folder, name))
    : []

/** @throws BuildProblems with every error of the collection's entries */
const loadEntries = (collection: CollectionName, context: LoaderContext): void => {
  if (context.meta.get('rules') !== rulesOf(collection)) context.store.clear()
  const paths = entryFiles(join(contentDir, collection))
  const loaded = paths.map((path) => loadFile(path, collection, context))
  const problems = loaded.flatMap((entry) => entry.problems)
  if (problems.length > 0) throw new BuildProblems(problems)
  const present = new Set(loaded.map(({ id }) => id))
  for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id)
  context.meta.set('rules', rulesOf(collection))
}

/** Under `npm run dev` a saved entry shows at once; a fault in it is told in the terminal, and the page stays as it was. */
const followChanges = (collection: CollectionName, context: LoaderContext): void => {
  const folder = join(contentDir, collection)
  context.watcher?.add(folder)
  context.watcher?.on('all', (_event, path) => {
    if (!path.startsWith(join(folder, sep)) || !path.endsWith('.md')) return
    try {
      loadEntries(collection, context)
    } catch (reason) {
      context.logger.error(reason instanceof Error ? reason.message : String(reason))
    }
  })
}

/**
 * Loads a collection's front matter through the model; unchanged files are only read, not parsed.
 * Stories stay in their files (src/library/stories/story.ts), which keeps Astro's store small for 45,000 entries.
 */
export const entryLoader = (collection: CollectionName): Loader => {
  let isFollowing = false
  return {
    name: `entries of ${collection}`,
    // Astro wants a promise; the work itself is synchronous.
    load: async (context) => {
      if (!isFollowing) followChanges(collection, context)
      isFollowing = true
      loadEntries(collection, context)
    },
  }
}
