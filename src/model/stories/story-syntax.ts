import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast'
import { cleanCharacters } from '../characters/clean-characters.ts'
import { linkedMedia } from '../media.ts'
import { storyExcess } from './story-bounds.ts'
import { excerptOf, nodesOf, parseStory } from './story-markdown.ts'
import { mayHoldPictures, mendedStory } from './story-mending.ts'

/** A picture in a story, as it was written. */
export interface StoryPicture {
  address: string
  /** The words that stand for it; empty when there are none. */
  alt: string
}

/** Without any of these a story is nothing but its words, and needs no reader: most lines of most stories. */
const MARKUP = /[\\`*_[\]<>#&~|=]|^[ \t]*(?:[-+]|\d+[.)])|[ \t]$/m

/** The syntax tree of a story; one that is beyond the bounds of a story is a single text. */
export const storyTree = (markdown: string): Root => {
  if (storyExcess(markdown) === undefined) return parseStory(mendedStory(markdown))
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
/** Cells stand apart, for eyes and for the search: what is read on from one to the next is chance. */
const BETWEEN_CELLS = ' | '
const INSTEAD_OF_TAG = ' '

/** What no page shows of HTML: remarks, and what these hold. */
const UNSEEN_HTML =
  /<!--[^]*?(?:-->|$)|<(script|style|title|template|iframe|object|noscript|textarea|select|svg)\b[^]*?(?:<\/\1\s*>|$)/gi
/** These stand within a word; all others part what is before and behind them. */
const TAG_IN_WORDS = /<\/?(?:a|b|code|em|font|i|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,2000})?>/gi
const TAG = /<[^<>]{1,2000}>/g

const wordsOfHtml = (html: string): string =>
  html.replace(UNSEEN_HTML, '').replace(TAG_IN_WORDS, '').replace(TAG, INSTEAD_OF_TAG).trim()

/** What a reader sees of a part of a story, lines apart. */
export const wordsOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n'
  // Tags reach no page, the words between them do; those of a picture stand beside the text, not in it.
  if (node.type === 'html') return wordsOfHtml(node.value)
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const between = HOLDS_BLOCKS.includes(node.type) ? '\n' : node.type === 'tableRow' ? BETWEEN_CELLS : ''
  return node.children.map(wordsOf).join(between)
}

/** A story as a reader sees it: marks, link targets, pictures and tags gone, every line kept, no empty ones. */
export const plainText = (markdown: string): string => {
  const words = MARKUP.test(markdown) || mayHoldPictures(markdown) ? wordsOf(storyTree(markdown)) : markdown
  return cleanCharacters(words)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

type Pointing = Image | ImageReference | Link | LinkReference

/** Where pictures and links lead, also those whose address stands elsewhere in the story (`![词][1]`). */
const addressReader = (nodes: readonly Nodes[]): ((node: Pointing) => string) => {
  const definitions = new Map(
    nodes
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  )
  return (node) => ('url' in node ? node.url : (definitions.get(node.identifier) ?? ''))
}

/** Every picture of a story in its order. */
export const picturesIn = (markdown: string): StoryPicture[] => {
  if (!mayHoldPictures(markdown)) return []
  const nodes = nodesOf(storyTree(markdown))
  const addressOf = addressReader(nodes)
  return nodes
    .filter((node): node is Image | ImageReference => node.type === 'image' || node.type === 'imageReference')
    .map((node) => ({ address: addressOf(node), alt: node.alt?.trim() ?? '' }))
}

const HTML_LINK = /<a\s[^>]*?href\s*=\s*["']?([^"'>]+)/gi

/** The photos and attachments that the links of a story lead to, as they are written. */
export const linkedMediaIn = (markdown: string): string[] => {
  if (!markdown.includes('/media/')) return []
  const nodes = nodesOf(storyTree(markdown))
  const addressOf = addressReader(nodes)
  return nodes
    .flatMap((node) => {
      if (node.type === 'html') return [...node.value.matchAll(HTML_LINK)].map(([, address = '']) => address)
      return node.type === 'link' || node.type === 'linkReference' ? addressOf(node) : []
    })
    .flatMap((address) => linkedMedia(address) ?? [])
}

/** A piece of HTML in a story, as it was written, with its line in the story, counted from 1. */
export interface StoryHtml {
  line: number
  written: string
}

/** These only part lines or tell readers nothing; programs leave them everywhere. */
const HARMLESS_HTML = /^(?:<br\s*\/?>|<!--[^]*-->)\s*$/i

/** The first tag of each piece of HTML in a story; closing ones are not told beside it. */
export const htmlIn = (markdown: string): StoryHtml[] => {
  if (!markdown.includes('<')) return []
  return nodesOf(storyTree(markdown)).flatMap((node) =>
    node.type !== 'html' || HARMLESS_HTML.test(node.value) || node.value.startsWith('</')
      ? []
      : [{ line: node.position?.start.line ?? 1, written: excerptOf(node.value) }],
  )
}
