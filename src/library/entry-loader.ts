import { readFile } from 'node:fs/promises'
import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { collections } from '../model/collections.ts'
import type { CollectionName } from '../model/collections.ts'
import { checkEntry } from '../model/check-entry.ts'
import type { Problem } from '../model/problems.ts'
import { problemLine } from '../model/problems.ts'
import { contentDir } from './build-settings.ts'
import { allVocabularies } from './site.ts'

/** Entries that cannot be built; the message lists every one with file, line and fix, in Chinese. */
export class WrongEntries extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'WrongEntries'
    this.problems = problems
  }
}

const READ_AT_ONCE = 64

/** What the entries were checked against; when it changes, nothing kept from earlier builds counts. */
const rulesOf = (collection: CollectionName) =>
  JSON.stringify([collections[collection].fields, allVocabularies()])

const loadFile = async (path: string, collection: CollectionName, { store, generateDigest }: LoaderContext) => {
  const id = basename(path, '.md')
  const text = await readFile(path, 'utf8')
  const digest = generateDigest(text)
  if (store.get(id)?.digest === digest) return { id, problems: [] }
  const { data, body, problems } = checkEntry({ collection, id, text, vocabularies: allVocabularies() })
  if (data) store.set({ id, data: { ...data, hasBody: body.trim() !== '' }, digest })
  return { id, problems: problems.filter(({ severity }) => severity === 'error') }
}

const loadFiles = async (paths: string[], collection: CollectionName, context: LoaderContext) => {
  const loaded = []
  for (let at = 0; at < paths.length; at += READ_AT_ONCE)
    loaded.push(
      ...(await Promise.all(paths.slice(at, at + READ_AT_ONCE).map((path) => loadFile(path, collection, context)))),
    )
  return loaded
}

/**
 * Loads a collection's front matter through the model; unchanged files are only read, not parsed.
 * Stories stay in their files (src/library/story.ts), which keeps Astro's store small for 45,000 entries.
 */
export const entryLoader = (collection: CollectionName): Loader => ({
  name: `entries of ${collection}`,
  load: async (context) => {
    if (context.meta.get('rules') !== rulesOf(collection)) context.store.clear()
    const folder = join(contentDir, collection)
    const paths = (await Array.fromAsync(glob('**/*.md', { cwd: folder }))).sort().map((path) => join(folder, path))
    const loaded = await loadFiles(paths, collection, context)
    const problems = loaded.flatMap((entry) => entry.problems)
    if (problems.length > 0) throw new WrongEntries(problems)
    const present = new Set(loaded.map(({ id }) => id))
    for (const id of context.store.keys()) if (!present.has(id)) context.store.delete(id)
    context.meta.set('rules', rulesOf(collection))
  },
})
