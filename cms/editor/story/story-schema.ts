import type { MarkSpec, NodeSpec } from 'prosemirror-model'
import { Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'
import { keptAsText, keptBlock, keptInline } from './kept-nodes.ts'
import { figure, picture } from './picture-nodes.ts'

/** Ranks of headings that a story may hold; the page's own title is the first. */
type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/** Addresses a link may lead to; all others could run programs. */
const HARMLESS_LINK = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|[^:/?#]*(?:[/?#]|$))/i

/** Whether a link may lead there: pages, mail, telephones, and places of this portal. */
export const isHarmlessLink = (address: string): boolean => HARMLESS_LINK.test(address.trim())

const BREAK_TAG = '<br>'

const blocks = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    // A line break in a heading has no writing in Markdown.
    content: '(text | picture | keptInline)*',
    attrs: { level: { default: 2 } },
    defining: true,
    parseDOM: LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: ({ attrs }) => [`h${attrs['level']}`, 0],
  },
  blockquote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  codeBlock: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { lang: { default: null }, meta: { default: null } },
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
} satisfies Record<string, NodeSpec>

const lists = {
  bulletList: {
    group: 'block',
    content: 'listItem+',
    attrs: { marker: { default: '-' }, spread: { default: false } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { order: { default: 1 }, marker: { default: '.' }, spread: { default: false } },
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ order: Number(list.getAttribute('start') ?? 1) || 1 }) }],
    toDOM: ({ attrs }) => ['ol', { start: attrs['order'] }, 0],
  },
  listItem: {
    content: 'block+',
    defining: true,
    /** `checked` is whether the box before an item is ticked; nothing without a box. */
    attrs: { checked: { default: null }, spread: { default: false } },
    parseDOM: [
      {
        tag: 'li',
        getAttrs: ({ dataset }) => ({ checked: dataset['checked'] ? dataset['checked'] === 'true' : null }),
      },
    ],
    toDOM: ({ attrs }) => [
      'li',
      attrs['checked'] === null ? {} : { 'data-checked': String(attrs['checked']) },
      0,
    ],
  },
} satisfies Record<string, NodeSpec>

const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'paragraph',
  cellAttributes: {
    align: {
      default: null,
      setDOMAttr: (align, attributes) => {
        if (typeof align === 'string') attributes['style'] = `text-align: ${align}`
      },
    },
  },
})

const inline = {
  text: { group: 'inline' },
  lineBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    /** How the file says it: a backslash, a plain end of line, or a tag. */
    attrs: { written: { default: 'hard' } },
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (link) => {
          const href = link.getAttribute('href') ?? ''
          return isHarmlessLink(href) && { href, title: link.getAttribute('title') }
        },
      },
    ],
    // Never followed from within the form: the address is shown beside the pointer.
    toDOM: ({ attrs }) => [
      'a',
      { href: isHarmlessLink(attrs['href']) ? attrs['href'] : '#', title: attrs['href'] },
      0,
    ],
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  struck: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] },
  code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
} satisfies Record<string, MarkSpec>

/** Whether a line break is one that the file says by a tag. */
export const isTag = (written: unknown): written is string =>
  typeof written === 'string' && written.startsWith('<')

/** The tag that breaks a line within a table’s cell, where nothing else can. */
export const breakTag = BREAK_TAG

/**
 * What a story may hold while it is written: what the portal’s Markdown has, and nothing else. What no button makes
 * (HTML, footnotes, definitions) is kept as it was written in nodes of its own.
 */
export const storySchema = new Schema({
  nodes: { ...blocks, ...lists, ...tables, figure, keptBlock, keptAsText, ...inline, picture, keptInline },
  marks,
})
