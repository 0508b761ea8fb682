import type { Attrs, NodeSpec, TagParseRule } from 'prosemirror-model'

/** The syntax that a kept node stands for (mdast, without its places), and the words that are shown. */
const keptAttrs = { syntax: {}, shown: { default: '' } }

/** Our own copies carry the syntax along; anything else that claims to is taken for plain words. */
const keptRule = (tag: string): TagParseRule => ({
  tag: `${tag}[data-kept]`,
  getAttrs: (element) => {
    try {
      return JSON.parse(element.getAttribute('data-kept') ?? '') as Attrs
    } catch {
      return false
    }
  },
})

/** A block that no button makes, such as HTML, a footnote’s words or a definition: shown calmly, kept as it is written. */
export const keptBlock: NodeSpec = {
  group: 'block',
  atom: true,
  draggable: true,
  attrs: keptAttrs,
  parseDOM: [keptRule('div')],
  toDOM: ({ attrs }) => [
    'div',
    {
      class: 'ck-kept',
      'data-kept': JSON.stringify(attrs),
      title: '这一段按原样保留，可以删去，不能在这里改',
    },
    String(attrs['shown']),
  ],
}

/** The same within a line: a tag, a footnote’s mark, a link whose address stands elsewhere. */
export const keptInline: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: keptAttrs,
  leafText: ({ attrs }) => String(attrs['shown']),
  parseDOM: [keptRule('span')],
  toDOM: ({ attrs }) => [
    'span',
    {
      class: 'ck-kept',
      'data-kept': JSON.stringify(attrs),
      title: '这一处按原样保留，可以删去，不能在这里改',
    },
    String(attrs['shown']),
  ],
}

/** A story beyond the bounds of one: its lines as they are, which the portal shows the same way. */
export const keptAsText: NodeSpec = {
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  toDOM: () => ['pre', { class: 'ck-plain-story' }, 0],
}
