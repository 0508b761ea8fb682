import type { DOMOutputSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model'
import { thumbnailOf } from '../media-upload.ts'

/** What a picture in a story says: its address, the words that stand for it, and the caption below it. */
export interface PictureAttrs {
  src: string
  alt: string
  title: string | null
}

const attrs = { src: {}, alt: { default: '' }, title: { default: null } }

const WIDTH_SHOWN = 800

const attrsOf = (element: HTMLElement): PictureAttrs => ({
  src: element.getAttribute('data-src') ?? element.getAttribute('src') ?? '',
  alt: element.getAttribute('alt') ?? '',
  title: element.getAttribute('title'),
})

const rule = (context: string): TagParseRule => ({
  tag: 'img[src], img[data-src]',
  context,
  getAttrs: attrsOf,
})

/** Pictures of other hosts are not asked for: the page’s policy forbids it, and the portal shows none of them. */
const shownAddress = (src: string) => (src.startsWith('/media/') ? thumbnailOf(src, WIDTH_SHOWN) : undefined)

const toDOM = ({ attrs: { src, alt, title } }: Node): DOMOutputSpec => [
  'img',
  { src: shownAddress(src), 'data-src': src, alt, ...(title === null ? {} : { title }) },
]

/** A picture that stands alone, with its words and caption beneath it. */
export const figure: NodeSpec = {
  group: 'block',
  atom: true,
  draggable: true,
  attrs,
  parseDOM: [{ ...rule('doc/|blockquote/|listItem/'), priority: 60 }],
  toDOM,
}

/** A picture among words. */
export const picture: NodeSpec = {
  group: 'inline',
  inline: true,
  draggable: true,
  attrs,
  leafText: () => '',
  parseDOM: [{ tag: 'img[src], img[data-src]', getAttrs: attrsOf }],
  toDOM,
}
