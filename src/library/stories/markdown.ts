import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { storyExcess } from '../../model/stories/story-bounds.ts'
import { mendedStory } from '../../model/stories/story-mending.ts'
import { rehypeCleanWords } from './clean-words.ts'
import { rehypeFullAddresses } from './full-addresses.ts'
import { rehypeLeavingLinks } from './leaving-links.ts'
import { rehypeDeadLinksToWords, rehypeDropOtherPictures, rehypeMarkPictures } from './own-elements.ts'
import { footnoteWords, remarkStorySyntax } from './remark-story-syntax.ts'
import { rehypePastedText } from './pasted-text.ts'
import { rehypeHeadingOrder } from './story-headings.ts'
import { rehypeStoryFiles } from './story-files.ts'
import { rehypePortalImages } from './story-images.ts'
import { rehypeTappablePhones } from './tappable-phones.ts'

/** Ids of our own making: footnotes lead from one to the other. */
const OWN_ID: [string, RegExp] = ['id', /^(?:user-content-.+|footnote-label)$/]

/** Stories are written by many hands: of raw HTML only words and plain tags stay, and links may only be web, mail or phone links. */
const allowed = {
  ...defaultSchema,
  clobberPrefix: '',
  strip: [
    'script',
    'style',
    'title',
    'template',
    'iframe',
    'object',
    'noscript',
    'textarea',
    'select',
    'svg',
  ],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'id' && name !== 'name'),
      OWN_ID,
    ],
    img: ['src', 'alt', 'title'],
  },
}

type RehypePlugin = () => (tree: Root) => void

/** @param last what only one kind of reader needs */
const processorWith = (last: readonly RehypePlugin[]) =>
  createMarkdownProcessor({
    remarkPlugins: [remarkStorySyntax],
    remarkRehype: footnoteWords,
    rehypePlugins: [
      rehypeMarkPictures,
      rehypeRaw,
      rehypeDropOtherPictures,
      [rehypeSanitize, allowed],
      rehypeCleanWords,
      rehypeHeadingOrder,
      rehypePastedText,
      rehypeTappablePhones,
      rehypePortalImages,
      rehypeStoryFiles,
      rehypeDeadLinksToWords,
      ...last,
    ],
    gfm: false,
    smartypants: false,
    syntaxHighlight: false,
  })

const forPages = processorWith([rehypeLeavingLinks])
const forReaderPrograms = processorWith([rehypeFullAddresses])

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A text that is no Markdown for us: its lines as they are. */
const asLines = (text: string): string => `<p>${text.split('\n').map(escaped).join('<br>')}</p>`

const htmlBy = async (processor: ReturnType<typeof processorWith>, markdown: string): Promise<string> =>
  storyExcess(markdown) ? asLines(markdown) : (await (await processor).render(mendedStory(markdown))).code

/** Markdown as safe HTML; a text beyond the bounds of a story is shown as it was written. */
export const markdownHtml = (markdown: string): Promise<string> => htmlBy(forPages, markdown)

/** The same with full addresses and one size of each photo, for programs that show it elsewhere. */
export const markdownHtmlElsewhere = (markdown: string): Promise<string> =>
  htmlBy(forReaderPrograms, markdown)
