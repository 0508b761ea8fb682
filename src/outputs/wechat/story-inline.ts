/** The words of a story's lines, in what an official account keeps. */
import type { Element, ElementContent, Nodes } from 'hast'
import { light } from '../../styles/palette.ts'
import { piece, type KeptTag, type Styles } from './kept.ts'

/** What the pieces of a story have to know of what stands around them. */
export interface StorySurround {
  /** Where a photo of the story is fetched from; nothing where there is none. */
  photoAddress: (source: string) => string | undefined
  fullAddress: (path: string) => string
  /** Addresses that the text leads to, in the order of their numbers: an account shows no link to elsewhere. */
  links: string[]
  /** Inside a list or a quotation pieces follow each other more closely. */
  isWithin?: boolean
}

const looks: Readonly<Record<string, readonly [KeptTag, Styles]>> = {
  strong: ['strong', {}],
  b: ['strong', {}],
  // Han letters have no slant: what is stressed is underlined.
  em: ['span', { 'border-bottom': `1px solid ${light['rule-strong']}` }],
  i: ['span', { 'border-bottom': `1px solid ${light['rule-strong']}` }],
  ins: ['span', { 'text-decoration': 'underline' }],
  del: ['span', { 'text-decoration': 'line-through' }],
  s: ['span', { 'text-decoration': 'line-through' }],
  strike: ['span', { 'text-decoration': 'line-through' }],
  code: ['span', { 'background-color': light.paper }],
  kbd: ['span', { 'background-color': light.paper }],
  sup: ['sup', {}],
  sub: ['sub', {}],
}

const LINK: Styles = { color: light.vermilion }

const wordsIn = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}

const isOwnPath = (href: string) => href.startsWith('/') && !href.startsWith('//')

const link = (node: Element, surround: StorySurround): ElementContent[] => {
  const { href } = node.properties
  const words = inlineOf(node.children, surround)
  // Notes of the same text, and what was no address.
  if (typeof href !== 'string' || href.startsWith('#')) return words
  if (/^(?:tel|mailto):/i.test(href)) return [piece('span', LINK, words)]
  const address = isOwnPath(href) ? surround.fullAddress(href) : href
  if (wordsIn(node) === address) return [piece('span', LINK, words)]
  const known = surround.links.indexOf(address)
  const number = known < 0 ? surround.links.push(address) : known + 1
  return [piece('span', LINK, words), piece('sup', LINK, [`[${number}]`])]
}

const special: Readonly<Record<string, (node: Element, surround: StorySurround) => ElementContent[]>> = {
  a: link,
  br: () => [piece('br', {})],
  input: ({ properties }) => [{ type: 'text', value: properties['checked'] ? '☑ ' : '☐ ' }],
  // The account's own editor and no other decides what is shown there.
  img: () => [],
}

const inline = (node: Nodes, surround: StorySurround): ElementContent[] => {
  if (node.type === 'text') return [{ type: 'text', value: node.value }]
  if (node.type !== 'element') return []
  const own = special[node.tagName]
  if (own) return own(node, surround)
  const words = inlineOf(node.children, surround)
  const look = looks[node.tagName]
  return look && words.length > 0 ? [piece(look[0], look[1], words)] : words
}

/** Words with their marks; of anything else only its words. */
export const inlineOf = (nodes: readonly Nodes[], surround: StorySurround): ElementContent[] =>
  nodes.flatMap((node) => inline(node, surround))

/** Whether something is there to be read. */
export const hasWords = (nodes: readonly Nodes[]): boolean =>
  nodes.some((node) => wordsIn(node).trim() !== '')
