import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPathOf, inContentFolder } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { storyOf } from '../../model/entry-text.ts'
import { codeOf } from '../site/error-code.ts'
import { contentDir } from '../site/release-order.ts'
import { entryById, entryKey } from '../entries/entries.ts'
import { fact } from '../edition/asking.ts'
import { markdownHtml, markdownHtmlElsewhere } from './markdown.ts'

const DRAFT_STORY = 'draft-story'

/** The story of a draft, which lies in no file yet. */
const draftStory = fact<string>(DRAFT_STORY)

/** A draft's story on top of an edition, as `Edition.tellAlso` takes it. */
export const draftStoryFact = (collection: CollectionName, id: string, story: string) =>
  [DRAFT_STORY, entryKey(collection, id), story] as const

/** Stories stay in their files: 45,000 of them never sit in memory. Whoever reads one asks for its digest, which changes with it. */
const digestOf = (collection: CollectionName, id: string): string | undefined =>
  entryById(collection, id)?.digest

const readStory = async (collection: CollectionName, id: string): Promise<string> => {
  const draft = draftStory(entryKey(collection, id))
  if (draft !== undefined || digestOf(collection, id) === undefined) return draft ?? ''
  const path = join(contentDir(), inContentFolder(contentPathOf(collection, id)))
  try {
    return storyOf(await readFile(path, 'utf8'))
  } catch (reason) {
    // Taken away since the entries were read: the next release knows.
    if (codeOf(reason) === 'ENOENT') return ''
    throw reason
  }
}

/** The story of an entry as safe HTML. */
export const storyHtml = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtml(await readStory(collection, id))

/** The same for a feed reader, which shows it elsewhere. */
export const storyHtmlElsewhere = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtmlElsewhere(await readStory(collection, id))
