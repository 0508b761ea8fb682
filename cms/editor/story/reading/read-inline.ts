import type { Image, Link, PhrasingContent } from 'mdast'
import type { Mark, Node } from 'prosemirror-model'
import { storySchema } from '../story-schema.ts'
import { withoutPlaces } from './without-places.ts'

/** The text that syntax stands in, for what only shows in it. */
type Source = string

/** Words, pictures and breaks of one line of syntax, as the story holds them. */
export const readInline = (
  children: readonly PhrasingContent[],
  source: Source,
  marks: readonly Mark[] = [],
): Node[] => children.flatMap((child) => inlineOf(child, source, marks))

const inlineOf = (child: PhrasingContent, source: Source, marks: readonly Mark[]): Node[] => {
  const within = (mark: Mark, nodes: readonly PhrasingContent[]) =>
    readInline(nodes, source, mark.addToSet(marks))
  switch (child.type) {
    case 'text':
      return wordsOf(child.value, marks)
    case 'strong':
      return within(storySchema.mark('strong'), child.children)
    case 'emphasis':
      return within(storySchema.mark('emphasis'), child.children)
    case 'delete':
      return within(storySchema.mark('struck'), child.children)
    case 'inlineCode':
      return wordsOf(child.value, storySchema.mark('code').addToSet(marks))
    case 'link':
      return linkOf(child, source, marks)
    case 'image':
      return [storySchema.node('picture', pictureAttrs(child), [], marks)]
    case 'break':
      return [lineBreak('hard', marks)]
    default:
      return [keptOf(child, marks)]
  }
}

const lineBreak = (written: string, marks: readonly Mark[]) =>
  storySchema.node('lineBreak', { written }, [], marks)

/** A single end of line in the file is one on the page. */
const wordsOf = (value: string, marks: readonly Mark[]): Node[] =>
  value
    .split(/\r\n|[\r\n]/)
    .flatMap((line, at) => [
      ...(at > 0 ? [lineBreak('soft', marks)] : []),
      ...(line === '' ? [] : [storySchema.text(line, marks)]),
    ])

/** The portal makes links of written addresses by itself: in the story they are nothing but their words. */
const isPlainAddress = ({ position }: Link, source: Source): boolean =>
  position === undefined || !/[[<]/.test(source.charAt(position.start.offset ?? 0))

const linkOf = (link: Link, source: Source, marks: readonly Mark[]): Node[] => {
  if (isPlainAddress(link, source)) return readInline(link.children, source, marks)
  const mark = storySchema.mark('link', { href: link.url, title: link.title ?? null })
  return readInline(link.children, source, mark.addToSet(marks))
}

/** What the story keeps of a picture. */
export const pictureAttrs = ({ url, alt, title }: Image) => ({
  src: url,
  alt: alt ?? '',
  title: title ?? null,
})

const keptOf = (child: PhrasingContent, marks: readonly Mark[]): Node => {
  if (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value)) return lineBreak(child.value, marks)
  return storySchema.node('keptInline', { syntax: withoutPlaces(child), shown: shownOf(child) }, [], marks)
}

const shownOf = (child: PhrasingContent): string => {
  if (child.type === 'footnoteReference') return `[${child.label ?? child.identifier}]`
  if (child.type === 'imageReference') return child.alt ?? ''
  if ('value' in child) return child.value
  return 'children' in child ? child.children.map(shownOf).join('') : ''
}
