import { fromMarkdown } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxjs } from 'micromark-extension-mdxjs'
import { visit } from 'unist-util-visit'

/** What only the program reads: imports, exports and expressions. */
const CODE = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']

/** A chapter's MDX as Markdown: what only the program reads is left out; nothing of a chapter that is no MDX. */
export const chapterText = (mdx: string): string => {
  const kept: string[] = []
  let from = 0
  for (const { start, end } of codeIn(mdx)) {
    kept.push(mdx.slice(from, start))
    from = end
  }
  return [...kept, mdx.slice(from)].join('').trim()
}

/** Where a chapter's code stands, in its order. */
const codeIn = (mdx: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  visit(treeOf(mdx), ({ type, position }) => {
    if (CODE.includes(type) && position)
      found.push({ start: position.start.offset ?? 0, end: position.end.offset ?? 0 })
  })
  return found
}

/** The syntax tree of a chapter. @throws VFileMessage with its `line` when the chapter is no MDX */
export const chapterTree = (mdx: string) =>
  fromMarkdown(mdx, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] })

const treeOf = (mdx: string) => {
  try {
    return chapterTree(mdx)
  } catch {
    // Astro compiles the same chapter and says where it is wrong; the search need not stop for it.
    return fromMarkdown(mdx)
  }
}
