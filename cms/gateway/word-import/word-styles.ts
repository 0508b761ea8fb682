/** How paragraphs of a Word file are told apart in the page that is made of it, by class. */
export const wordClasses = { title: 'title', centred: 'centred', caption: 'caption' } as const

/** Styles by the names that Word and WPS give them, whatever the language of their menus. */
export const STYLES = [
  `p[style-name='Title'] => h1.${wordClasses.title}:fresh`,
  `p[style-name='Subtitle'] => p.${wordClasses.centred}:fresh`,
  `p[style-name='caption'] => p.${wordClasses.caption}:fresh`,
  `p[style-name='Caption'] => p.${wordClasses.caption}:fresh`,
  `p[style-name='Cunkou Centred'] => p.${wordClasses.centred}:fresh`,
]

/** A part of the text as the reader of Word files hands it over. */
interface WordPart {
  type: string
  children?: readonly WordPart[]
  alignment?: string | null
  numbering?: unknown
  styleId?: string | null
  styleName?: string | null
}

const PLAIN = /^(normal|body text|正文)/i

const isPlain = ({ styleName, numbering }: WordPart): boolean =>
  !numbering && (!styleName || PLAIN.test(styleName))

/** Gives centred paragraphs a style of their own: a Word file seldom calls its title a title. */
export const markAlignment = (part: WordPart): WordPart => {
  const marked = part.children ? { ...part, children: part.children.map(markAlignment) } : part
  const isCentred = part.type === 'paragraph' && part.alignment === 'center' && isPlain(part)
  return isCentred ? { ...marked, styleId: 'CunkouCentred', styleName: 'Cunkou Centred' } : marked
}
