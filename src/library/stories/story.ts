import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPathOf, inContentFolder } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { storyOf } from '../../model/entry-text.ts'
import { contentDir } from '../site/release-order.ts'
import { markdownHtml, markdownHtmlElsewhere } from './markdown.ts'

const readStory = async (collection: CollectionName, id: string): Promise<string> => {
  const path = inContentFolder(contentPathOf(collection, id))
  return storyOf(await readFile(join(contentDir(), path), 'utf8'))
}

/** The story of an entry as safe HTML. */
export const storyHtml = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtml(await readStory(collection, id))

/** The same for a feed reader, which shows it elsewhere. */
export const storyHtmlElsewhere = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtmlElsewhere(await readStory(collection, id))
