import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentPathOf, inContentFolder } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { storyOf } from '../../model/entry-text.ts'
import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import { storyBlocks } from '../../model/stories/story-blocks.ts'
import { nodesOf } from '../../model/stories/story-markdown.ts'
import { storyTree } from '../../model/stories/story-syntax.ts'
import { isPhotoAddress } from '../../model/media.ts'
import type { PhotoView } from '../photos/photo-view.ts'
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

/** At once and without promises: of a small file these cost several times as much as reading it. */
const readStory = (collection: CollectionName, id: string): string => {
  const draft = draftStory(entryKey(collection, id))
  if (draft !== undefined || digestOf(collection, id) === undefined) return draft ?? ''
  const path = join(contentDir(), inContentFolder(contentPathOf(collection, id)))
  try {
    return storyOf(readFileSync(path, 'utf8'))
  } catch (reason) {
    // Taken away since the entries were read: the next release knows.
    if (codeOf(reason) === 'ENOENT') return ''
    throw reason
  }
}

/** The story of an entry as safe HTML. */
export const storyHtml = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtml(readStory(collection, id))

/** The same for a feed reader, which shows it elsewhere. */
export const storyHtmlElsewhere = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtmlElsewhere(readStory(collection, id))

/** The same in blocks, for paper. */
export const storyOnPaper = async (collection: CollectionName, id: string): Promise<StoryBlock[]> =>
  storyBlocks(readStory(collection, id))

/** The paragraphs of a story and the items of its lists as plain words, read at once. */
export const storyParagraphs = (collection: CollectionName, id: string): string[] =>
  storyBlocks(readStory(collection, id)).flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'item' ? [block.text] : [],
  )

/** The photos that stand in a story, each once, as it names them. */
export const storyPhotos = (collection: CollectionName, id: string): PhotoView[] => {
  const found = nodesOf(storyTree(readStory(collection, id))).flatMap((node): PhotoView[] => {
    if (node.type !== 'image' && node.type !== 'definition') return []
    const alt = node.type === 'image' ? (node.alt ?? '') : ''
    return isPhotoAddress(node.url) ? [{ image: node.url, alt, caption: node.title ?? undefined }] : []
  })
  return [...new Map(found.map((view) => [view.image, view])).values()]
}
