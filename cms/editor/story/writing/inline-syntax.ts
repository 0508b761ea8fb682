import type { Nodes, PhrasingContent } from 'mdast'
import type { Mark, Node } from 'prosemirror-model'
import { breakTag, isTag } from '../story-schema.ts'

/** The syntax of words, pictures and breaks. @param inCell whether only a tag can break the line */
export const inlineSyntax = (nodes: readonly Node[], inCell: boolean): PhrasingContent[] => {
  const written: PhrasingContent[] = []
  for (let at = 0; at < nodes.length;) {
    const { mark, end } = longestMark(nodes, at)
    const node = nodes[at]
    if (mark) {
      const within = nodes.slice(at, end).map((inner) => inner.mark(mark.removeFromSet(inner.marks)))
      written.push(marked(mark, within, inCell))
    } else if (node) written.push(leafSyntax(node, inCell))
    at = end
  }
  return joined(written)
}

/** The mark that goes on furthest stands outermost; program code holds nothing but its words. */
const longestMark = (nodes: readonly Node[], at: number): { mark: Mark | undefined; end: number } => {
  let longest: { mark: Mark | undefined; end: number } = { mark: undefined, end: at + 1 }
  for (const mark of nodes[at]?.marks ?? []) {
    const end = mark.type.name === 'code' ? at + 1 : endOf(mark, nodes, at)
    const isBetter = longest.mark === undefined || longest.mark.type.name === 'code' || end > longest.end
    if (isBetter && (mark.type.name !== 'code' || longest.mark === undefined)) longest = { mark, end }
  }
  return longest
}

const endOf = (mark: Mark, nodes: readonly Node[], from: number): number => {
  let end = from
  while (nodes[end] && mark.isInSet(nodes[end]?.marks ?? [])) end += 1
  return end
}

const marked = ({ type, attrs }: Mark, nodes: readonly Node[], inCell: boolean): PhrasingContent => {
  if (type.name === 'code')
    return { type: 'inlineCode', value: nodes.map((node) => node.text ?? '').join('') }
  const children = inlineSyntax(nodes, inCell)
  switch (type.name) {
    case 'strong':
      return { type: 'strong', children }
    case 'emphasis':
      return { type: 'emphasis', children }
    case 'struck':
      return { type: 'delete', children }
    default:
      return { type: 'link', url: attrs['href'], title: attrs['title'], children }
  }
}

const leafSyntax = ({ type, text, attrs }: Node, inCell: boolean): PhrasingContent => {
  switch (type.name) {
    case 'text':
      return { type: 'text', value: text ?? '' }
    case 'picture':
      return { type: 'image', url: attrs['src'], alt: attrs['alt'], title: attrs['title'] }
    case 'lineBreak':
      return breakSyntax(attrs['written'], inCell)
    default:
      return keptSyntax(attrs) as PhrasingContent
  }
}

/** The syntax that a kept node stands for, as it was read. */
export const keptSyntax = (attrs: Readonly<Record<string, unknown>>): Nodes => attrs['syntax'] as Nodes

const breakSyntax = (written: unknown, inCell: boolean): PhrasingContent => {
  if (isTag(written)) return { type: 'html', value: written }
  if (inCell) return { type: 'html', value: breakTag }
  return written === 'soft' ? { type: 'text', value: '\n' } : { type: 'break' }
}

/** Words that follow each other are one text: what stands at their seam decides what must be escaped. */
const joined = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      return [...all.slice(0, -1), { type: 'text', value: last.value + node.value }]
    return [...all, node]
  }, [])
