import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import { rehypePastedText, remarkNoIndentedCode } from './pasted-text.ts'
import { rehypePortalImages } from './story-images.ts'

/** Stories are written by many hands: raw HTML is dropped and links may only be web, mail or phone links. */
const allowed = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  attributes: { ...defaultSchema.attributes, img: ['src', 'alt', 'title'] },
}

const processor = createMarkdownProcessor({
  remarkPlugins: [
    // 8:00~11:30，14:00~17:00 are opening hours: one tilde strikes nothing out.
    [remarkGfm, { singleTilde: false }],
    // `**说明（重要）**后面` is bold for a Chinese reader; plain CommonMark does not close it.
    remarkCjkFriendly,
    remarkNoIndentedCode,
  ],
  rehypePlugins: [[rehypeSanitize, allowed], rehypePastedText, rehypePortalImages],
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
})

/** Markdown as safe HTML. */
export const markdownHtml = async (markdown: string): Promise<string> =>
  (await (await processor).render(markdown)).code
