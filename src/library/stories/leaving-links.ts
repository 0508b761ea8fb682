import type { Root } from 'hast'
import { leavingMark } from '../site/leaving.ts'
import { elementsIn } from './tree-parts.ts'

/** As a rehype plugin, at the end: links that leave the portal carry the mark by which readers are told. */
export const rehypeLeavingLinks = () => (tree: Root) => {
  for (const { tagName, properties } of elementsIn(tree)) {
    const address = properties['href']
    const mark = tagName === 'a' && typeof address === 'string' ? leavingMark(address) : undefined
    if (mark !== undefined) properties['className'] = [mark]
  }
}
