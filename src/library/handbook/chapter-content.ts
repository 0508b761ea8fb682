import { rehypeHeadingIds } from '@astrojs/markdown-remark'
import type { CompileOptions } from '@mdx-js/mdx'
import { evaluate } from '@mdx-js/mdx'
import * as runtime from 'astro/jsx-runtime'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import { Renderer } from 'astro/runtime/server/index.js'
import { footnoteWords, remarkStorySyntax } from '../stories/remark-story-syntax.ts'
import { rehypeTappablePhones } from '../stories/tappable-phones.ts'

/** As @astrojs/mdx has them, so that a chapter's HTML does not depend on who compiles it. */
const compiling: CompileOptions = {
  format: 'mdx',
  elementAttributeNameCase: 'html',
  remarkPlugins: [remarkStorySyntax],
  remarkRehypeOptions: footnoteWords,
  rehypePlugins: [rehypeTappablePhones, rehypeHeadingIds],
}

/**
 * A chapter as a component that a page can show. A chapter is MDX, which is code, and this runs it: only for text that
 * `checkChapter` has let through.
 * @param body the chapter without its front matter
 * @throws VFileMessage with its `line` in the body when that is no MDX
 */
export const chapterContent = async (body: string): Promise<AstroComponentFactory> => {
  // The ids of headings are made as for MDX when the name says so.
  const { default: content } = await evaluate(
    { value: body, path: 'chapter.mdx' },
    { ...compiling, ...runtime },
  )
  // What @astrojs/mdx writes behind each file that it compiles: by this mark Astro finds the renderer.
  const marked: unknown = Object.assign(content, { [Renderer]: 'astro:jsx' })
  // Astro shows whatever has a renderer; its types know components of its own alone.
  return marked as AstroComponentFactory
}
