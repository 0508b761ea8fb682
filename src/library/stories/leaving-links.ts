import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { leavingMark } from '../site/leaving.ts'

/** As a rehype plugin, at the end: links that leave the portal carry the mark by which readers are told. */
export const rehypeLeavingLinks = () => (tree: Root) => {
  visit(tree, 'element', ({ tagName, properties }) => {
    const address = properties['href']
    const mark = tagName === 'a' && typeof address === 'string' ? leavingMark(address) : undefined
    if (mark !== undefined) properties['className'] = [mark]
  })
}
