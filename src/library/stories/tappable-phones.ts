import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { textWithPhones } from '../telephones/phones-in-text.ts'
import type { TextPart } from '../telephones/phones-in-text.ts'
import { telephoneLinks } from '../telephones/telephone-links.ts'
import { holds, textsIn } from './tree-parts.ts'

/** In these a number is a part of something else. */
const LEFT_ALONE = ['a', 'code', 'pre', 'script', 'style', 'button', 'svg', 'math']

const asNode = ({ text, href }: TextPart): ElementContent => {
  const words = { type: 'text', value: text } as const
  return href === undefined
    ? words
    : { type: 'element', tagName: 'a', properties: { href }, children: [words] }
}

/** A link that the writer made by hand dials what the portal would dial; one that holds no number is only words. */
const mendLink = (link: Element): void => {
  const { href } = link.properties
  if (typeof href !== 'string' || !/^tel:/i.test(href)) return
  const [phone] = telephoneLinks(href.replace(/^tel:(?:\/\/)?/i, '').replaceAll('%20', ' '))
  link.properties['href'] = phone?.href
}

/** In half or full width; the shortest number that can be called has three digits. */
const DIGITS = /[\d０-９]{3}/u

const mayHoldNumbers = (tree: Root): boolean =>
  holds(tree, 'a') || textsIn(tree).some(({ value }) => DIGITS.test(value))

/** As a rehype plugin: one tap calls the numbers in a story. */
export const rehypeTappablePhones = () => (tree: Root) => {
  if (!mayHoldNumbers(tree)) return
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'a') mendLink(node)
    if ('tagName' in node && LEFT_ALONE.includes(String(node.tagName))) return SKIP
    if ('name' in node && LEFT_ALONE.includes(String(node.name))) return SKIP
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined
    const parts = textWithPhones(node.value)
    if (parts.length === 1 && parts[0]?.href === undefined) return undefined
    parent.children.splice(index, 1, ...parts.map(asNode))
    return [SKIP, index + parts.length]
  })
}
