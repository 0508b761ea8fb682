import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { storyExcess } from '../../model/story-bounds.ts'
import { storySyntax } from '../../model/story-syntax.ts'
import { rehypePastedText } from './pasted-text.ts'
import { rehypePortalImages } from './story-images.ts'
import { rehypeTappablePhones } from './tappable-phones.ts'

/** Stories are written by many hands: raw HTML is dropped and links may only be web, mail or phone links. */
const allowed = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: { ...defaultSchema.attributes, img: ['src', 'alt', 'title'] },
}

/** As a remark plugin: the Markdown that the model reads. */
function remarkStorySyntax(this: { data: () => object }): void {
  const data: { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...storySyntax.extensions]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...storySyntax.mdastExtensions]
}

const processor = createMarkdownProcessor({
  remarkPlugins: [remarkStorySyntax],
  rehypePlugins: [[rehypeSanitize, allowed], rehypePastedText, rehypeTappablePhones, rehypePortalImages],
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A text that is no Markdown for us: its lines as they are. */
const asLines = (text: string): string => `<p>${text.split('\n').map(escaped).join('<br>')}</p>`

/** Markdown as safe HTML; a text beyond the bounds of a story is shown as it was written. */
export const markdownHtml = async (markdown: string): Promise<string> =>
  storyExcess(markdown) ? asLines(markdown) : (await (await processor).render(markdown)).code
