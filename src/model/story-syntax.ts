import type { Definition, Image, ImageReference, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'
import { storyExcess } from './story-bounds.ts'

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

/** A picture in a story, as it was written. */
export interface StoryPicture {
  address: string
  /** The words that stand for it; empty when there are none. */
  alt: string
}

/** Without any of these a story is nothing but its words, and needs no reader: most lines of most stories. */
const MARKUP = /[\\`*_[\]<>#&~|=]|^[ \t]*(?:[-+]|\d+[.)])|[ \t]$/m

/** The syntax tree of a story; one that is beyond the bounds of a story is a single text. */
const storyTree = (markdown: string): Root => {
  if (storyExcess(markdown) === undefined) return fromMarkdown(markdown, storySyntax)
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: markdown }] }],
  }
}

/** These hold blocks, each on lines of its own; all others hold parts of one line. */
const HOLDS_BLOCKS: readonly Nodes['type'][] = [
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'footnoteDefinition',
]
const CELLS_BETWEEN = ' '

const wordsOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  // Raw HTML reaches no page; the words of a picture stand beside the text, not in it.
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const between = HOLDS_BLOCKS.includes(node.type) ? '\n' : node.type === 'tableRow' ? CELLS_BETWEEN : ''
  return node.children.map(wordsOf).join(between)
}

/** A story as a reader sees it: marks, link targets, pictures and tags gone, every line kept, no empty ones. */
export const plainText = (markdown: string): string => {
  const words = MARKUP.test(markdown) ? wordsOf(storyTree(markdown)) : markdown
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

const nodesOf = (node: Nodes): Nodes[] =>
  'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node]

/** Every picture of a story in its order, also those whose address stands elsewhere (`![词][1]`). */
export const picturesIn = (markdown: string): StoryPicture[] => {
  if (!markdown.includes('![')) return []
  const nodes = nodesOf(storyTree(markdown))
  const definitions = new Map(
    nodes
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  )
  return nodes
    .filter((node): node is Image | ImageReference => node.type === 'image' || node.type === 'imageReference')
    .map((node) => ({
      address: node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? ''),
      alt: node.alt?.trim() ?? '',
    }))
}
