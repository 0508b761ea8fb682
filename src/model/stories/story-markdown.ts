import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'

/** The portal's Markdown: what pages render, searches read and checks look at is one and the same tree. */
export const storySyntax = {
  extensions: [
    // 8:00~11:30，14:00~17:00 are opening hours: one tilde strikes nothing out.
    gfm({ singleTilde: false }),
    // `**说明（重要）**后面` is bold for a Chinese reader; plain CommonMark does not close it.
    cjkFriendlyExtension(),
    // A paragraph that is set in by spaces stays a paragraph, and does not become program code.
    { disable: { null: ['codeIndented'] } },
  ],
  mdastExtensions: [gfmFromMarkdown()],
}

/** The syntax tree of a text that is within the bounds of a story. */
export const parseStory = (markdown: string): Root => fromMarkdown(markdown, storySyntax)

const MOST_CHARACTERS = 40

/** Enough of what was written in a story to find it again, on one line. */
export const excerptOf = (written: string): string => written.replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS)

/** A node and all that it holds, in the order of the text. */
export const nodesOf = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node]
