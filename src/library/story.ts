import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkCjkFriendly from 'remark-cjk-friendly'
import { contentPathOf } from '../model/addresses.ts'
import type { CollectionName } from '../model/collections.ts'
import { storyOf } from '../model/front-matter.ts'
import { contentDir } from './build-settings.ts'
import { rehypePortalImages } from './story-images.ts'

/** Stories are written by many hands: raw HTML is dropped and links may only be web, mail or phone links. */
const allowed = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: { ...defaultSchema.attributes, img: ['src', 'alt', 'title'] },
}

const processor = createMarkdownProcessor({
  // `**说明（重要）**后面` is bold for a Chinese reader; plain CommonMark does not close it.
  remarkPlugins: [remarkCjkFriendly],
  rehypePlugins: [[rehypeSanitize, allowed], rehypePortalImages],
  gfm: true,
  smartypants: false,
  syntaxHighlight: false,
})

const readStory = async (collection: CollectionName, id: string): Promise<string> => {
  const path = contentPathOf(collection, id).replace(/^content\//, '')
  return storyOf(await readFile(join(contentDir, path), 'utf8'))
}

/** Markdown as safe HTML. */
export const markdownHtml = async (markdown: string): Promise<string> =>
  (await (await processor).render(markdown)).code

/** The story of an entry as safe HTML. */
export const storyHtml = async (collection: CollectionName, id: string): Promise<string> =>
  markdownHtml(await readStory(collection, id))

const MARKUP = /!\[[^\]]*\]\([^)]*\)|<[^>]*>|\]\([^)]*\)|[*_`#>~|[\]]|^\s*[-+]\s|^\s*\d+\.\s/gm

/** The story of an entry as plain text, for search, feeds and excerpts. */
export const storyText = async (collection: CollectionName, id: string): Promise<string> =>
  (await readStory(collection, id)).replace(MARKUP, '').replace(/\s+/g, ' ').trim()
